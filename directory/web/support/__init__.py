"""What all pages share: language, assets, headers, errors, permissions, reading questions and laying out answers."""
