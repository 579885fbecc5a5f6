// Import page: files can be dropped, each is sent on its own and shows its own progress and outcome.
// Without this the form sends all of them at once and gets a page back.
(() => {
  const form = document.querySelector("[data-import-form]");
  if (!form) return;
  const words = form.dataset;
  const input = form.querySelector("input[type=file]");
  const zone = form.querySelector("[data-drop-zone]");
  const chosenList = form.querySelector("[data-chosen-files]");
  const button = form.querySelector("button[type=submit]");
  const results = document.querySelector("[data-import-results]");
  const lines = document.querySelector("[data-import-lines]");
  const summary = document.querySelector("[data-import-summary]");
  const size = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  let chosen = [];

  const put = (pattern, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), pattern);

  const showChosen = () => {
    chosenList.replaceChildren(...chosen.map((file) => {
      const item = document.createElement("li");
      const name = document.createElement("span");
      const kilobytes = file.size / 1024;
      const measure = kilobytes < 1024 ? `${size.format(kilobytes)} KB` : `${size.format(kilobytes / 1024)} MB`;
      name.textContent = `${file.name} (${measure})`;
      const remove = document.createElement("button");
      remove.type = "button";
      remove.className = "btn btn-sm";
      remove.textContent = "✕";
      remove.setAttribute("aria-label", put(words.remove, file.name));
      remove.addEventListener("click", () => {
        chosen = chosen.filter((other) => other !== file);
        showChosen();
        input.focus();
      });
      item.append(name, remove);
      return item;
    }));
  };

  const add = (files) => {
    const same = (one, other) => one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
    chosen = chosen.concat([...files].filter((file) => !chosen.some((other) => same(file, other))));
    showChosen();
  };

  form.querySelector("[data-drop-hint]").hidden = false;
  zone.classList.add("drop-ready");
  input.addEventListener("change", () => {
    add(input.files);
    input.value = "";
  });
  ["dragenter", "dragover"].forEach((kind) => zone.addEventListener(kind, (event) => {
    event.preventDefault();
    zone.classList.add("drop-over");
  }));
  ["dragleave", "drop"].forEach((kind) => zone.addEventListener(kind, (event) => {
    event.preventDefault();
    zone.classList.remove("drop-over");
  }));
  zone.addEventListener("drop", (event) => add(event.dataTransfer.files));

  const pending = (file) => {
    const item = document.createElement("li");
    item.className = "import-pending";
    const name = document.createElement("p");
    name.className = "import-name";
    const strong = document.createElement("strong");
    strong.textContent = file.name;
    const state = document.createElement("span");
    state.textContent = words.waiting;
    name.append(strong, state);
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    item.append(name, bar);
    lines.append(item);
    return { item, state, bar };
  };

  const refuse = ({ item, state, bar }, why) => {
    item.className = "import-line import-refused";
    item.dataset.result = "FAILED";
    bar.remove();
    state.textContent = "";
    const text = document.createElement("p");
    text.textContent = why;
    item.append(text);
  };

  const send = (file, shown) => new Promise((done) => {
    const data = new FormData(form);
    data.delete("files");
    data.append("files", file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("HX-Request", "true");
    const header = document.querySelector("meta[name=csrf-header]").content;
    request.setRequestHeader(header, document.querySelector("meta[name=csrf-token]").content);
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      const percent = Math.floor((event.loaded / event.total) * 100);
      shown.bar.value = percent;
      shown.state.textContent = put(words.sending, percent);
    });
    request.upload.addEventListener("load", () => {
      shown.bar.removeAttribute("value");
      shown.state.textContent = words.reading;
    });
    request.addEventListener("loadend", () => {
      const answered = request.status === 200 || request.status === 422;
      if (answered && !request.responseURL.includes("/dang-nhap")) {
        shown.item.outerHTML = request.responseText;
        done(true);
      } else {
        const why = request.status === 413 ? words.tooLarge
          : request.status === 401 || request.status === 403 || answered ? words.signedOut
          : words.failed;
        refuse(shown, why);
        done(false);
      }
    });
    request.send(data);
  });

  form.addEventListener("submit", async (event) => {
    if (chosen.length === 0) return;
    event.preventDefault();
    const files = chosen;
    chosen = [];
    showChosen();
    button.disabled = true;
    results.hidden = false;
    lines.replaceChildren();
    summary.textContent = "";
    const shown = files.map(pending);
    results.scrollIntoView({ block: "start" });
    const failed = [];
    for (let i = 0; i < files.length; i++) {
      if (!(await send(files[i], shown[i]))) failed.push(files[i]);
    }
    const count = (...kinds) => kinds.reduce((sum, kind) => sum + lines.querySelectorAll(`[data-result="${kind}"]`).length, 0);
    summary.textContent = put(words.summary, files.length, count("NEW", "SAME_SYMBOL"), count("SAME_CONTENT"), count("WAITING"), count("REFUSED", "FAILED"));
    button.disabled = false;
    // What did not get through can be sent again with one more press.
    add(failed);
  });
})();
