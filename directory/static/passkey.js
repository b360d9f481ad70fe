// Asks the device for a passkey and sends what it answers. The words stand in the page, in the reader's language.
const form = document.querySelector("[data-passkey]");

if (form) {
  const options = JSON.parse(form.dataset.options);
  const making = form.dataset.passkey === "create";
  const read = making ? PublicKeyCredential.parseCreationOptionsFromJSON : PublicKeyCredential.parseRequestOptionsFromJSON;
  const ask = (wanted) => navigator.credentials[form.dataset.passkey](wanted);
  Promise.resolve()
    .then(() => ask({ publicKey: read.call(PublicKeyCredential, options) }))
    .then((credential) => {
      form.elements.credential.value = JSON.stringify(credential.toJSON());
      form.submit();
    })
    .catch(() => {
      const line = form.querySelector("[data-failed]");
      line.textContent = line.dataset.failed;
    });
}
