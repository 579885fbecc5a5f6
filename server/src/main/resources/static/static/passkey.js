// Registers a passkey and signs in with one. Without scripts, or without passkeys in the browser, the buttons stay hidden.
"use strict";
(() => {
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const toBytes = text => {
    const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, letter => letter.charCodeAt(0));
  };
  const toText = bytes =>
    btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const meta = name => document.querySelector(`meta[name="${name}"]`).content;

  const send = async (path, body) => {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", [meta("csrf-header")]: meta("csrf-token") },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };

  const known = list => (list || []).map(one => ({ ...one, id: toBytes(one.id) }));

  const outside = (credential, response) => ({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment
  });

  const register = async form => {
    const options = await send("/webauthn/register/options");
    const credential = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: toBytes(options.challenge),
        user: { ...options.user, id: toBytes(options.user.id) },
        excludeCredentials: known(options.excludeCredentials)
      }
    });
    await send("/webauthn/register", {
      publicKey: {
        credential: outside(credential, {
          attestationObject: toText(credential.response.attestationObject),
          clientDataJSON: toText(credential.response.clientDataJSON),
          transports: credential.response.getTransports ? credential.response.getTransports() : []
        }),
        label: form.elements.label.value
      }
    });
  };

  const signIn = async () => {
    const options = await send("/webauthn/authenticate/options");
    const credential = await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: toBytes(options.challenge),
        allowCredentials: known(options.allowCredentials)
      }
    });
    const response = credential.response;
    await send("/login/webauthn", outside(credential, {
      authenticatorData: toText(response.authenticatorData),
      clientDataJSON: toText(response.clientDataJSON),
      signature: toText(response.signature),
      userHandle: response.userHandle ? toText(response.userHandle) : undefined
    }));
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const button = form.querySelector("[data-passkey-do]");
    const problem = form.querySelector("[data-passkey-problem]");
    form.querySelector("[data-passkey-missing]")?.remove();
    button.hidden = false;
    form.addEventListener("submit", async event => {
      event.preventDefault();
      problem.hidden = true;
      button.disabled = true;
      try {
        await (form.dataset.passkey === "register" ? register(form) : signIn());
        location.assign(form.dataset.next);
      } catch (refused) {
        problem.hidden = false;
        button.disabled = false;
      }
    });
  }
})();
