"""Questions to a page in the browser; each answer is a list of what is wrong."""

from playwright.sync_api import Page

SIDEWAYS = "document.documentElement.scrollWidth - window.innerWidth"
SMALL_TARGETS = """
(least) => {
  // A link within a sentence is as high as the sentence; the guidelines except it.
  const inSentence = (element) => {
    const around = element.closest("p, li, dd, td");
    return element.tagName === "A" && getComputedStyle(element).display === "inline" && around
      && around.textContent.trim().length > element.textContent.trim().length;
  };
  const size = (element) => (element.closest("label") ?? element).getBoundingClientRect();
  return Array.from(document.querySelectorAll("a, button, input, select, textarea, summary"))
    .filter((element) => element.checkVisibility() && !element.matches("[type=hidden], .skip") && !inSentence(element))
    .filter((element) => Math.min(size(element).height, size(element).width) < least)
    .map((element) => `${size(element).width} x ${size(element).height}: ${element.outerHTML.slice(0, 90)}`);
}
"""
MOVING = """
Array.from(document.querySelectorAll("*")).filter((element) => {
  const style = getComputedStyle(element);
  return /[1-9]/.test(style.transitionDuration + style.animationDuration);
}).map((element) => element.tagName)
"""
FOCUSED = """
async () => {
  // The browser brings what has the focus into view with its next frame.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const atop = document.elementFromPoint(box.x + Math.min(box.width, 40) / 2, box.y + box.height / 2);
  return {
    tag: element.tagName,
    html: element.outerHTML.slice(0, 90),
    order: Array.from(document.querySelectorAll("*")).indexOf(element),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inView: box.top >= -1 && box.left >= -1 && box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1,
    free: !atop || element.contains(atop) || atop.contains(element),
  };
}
"""


def sideways(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    return max(0, int(page.evaluate(SIDEWAYS)))


def small_targets(page: Page, least_pixels: float = 43.5) -> list[str]:
    """What a thumb can miss."""
    return list(page.evaluate(SMALL_TARGETS, least_pixels))


def moving(page: Page) -> list[str]:
    """What moves or fades."""
    return list(page.evaluate(MOVING))


def focused(page: Page) -> dict[str, object]:
    """What the keyboard is on, and whether one can see that."""
    return dict(page.evaluate(FOCUSED))


def unfold(page: Page) -> None:
    """Open all that can be opened, so that nothing hides from a check."""
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
