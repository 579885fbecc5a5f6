// The document page: moves between the text and the list, keys, and words selected with the mouse.
(() => {
  const page = () => document.getElementById("ra-soat");
  const items = () => [...document.querySelectorAll("#danh-sach .item")];
  const chosen = () =>
    document.activeElement?.closest?.("#danh-sach .item") ?? document.querySelector("#danh-sach .item:has(> details[open])");
  const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  const wide = () => matchMedia("(min-width: 64rem)").matches;

  function light(key) {
    document.querySelectorAll(".piece.is-chosen").forEach((piece) => piece.classList.remove("is-chosen"));
    if (key) {
      document
        .querySelectorAll(`.piece[data-requirements~="${CSS.escape(key)}"]`)
        .forEach((piece) => piece.classList.add("is-chosen"));
    }
  }

  function show(element) {
    element?.scrollIntoView({ behavior: calm() ? "auto" : "smooth", block: wide() ? "center" : "start" });
  }

  // Scrolls the list by itself, so that the text does not jump.
  function showInList(item) {
    const list = document.getElementById("danh-sach");
    if (wide()) {
      list.scrollTop += item.getBoundingClientRect().top - list.getBoundingClientRect().top - 8;
    } else {
      show(item);
    }
  }

  function choose(item, { focus = true, text = true, list = true } = {}) {
    if (!item) return;
    const details = item.querySelector("details");
    if (!details.open) details.open = true;
    light(item.dataset.key);
    if (list) showInList(item);
    if (focus) item.querySelector("summary").focus({ preventScroll: true });
    if (text && wide()) show(document.getElementById(`cau-${item.dataset.key}`));
  }

  document.addEventListener("click", (event) => {
    if (!page()) return;
    const label = event.target.closest(".label-requirement[href]");
    if (label) {
      event.preventDefault();
      history.replaceState(null, "", label.getAttribute("href"));
      choose(document.getElementById(`yc-${label.id.slice(4)}`), { text: false });
      return;
    }
    const toText = event.target.closest("[data-to-text]");
    if (toText) {
      event.preventDefault();
      const item = toText.closest(".item");
      light(item.dataset.key);
      const sentence = document.getElementById(`cau-${item.dataset.key}`);
      show(sentence);
      sentence?.focus({ preventScroll: true });
      return;
    }
    const piece = event.target.closest(".piece[data-requirements]");
    if (piece && !event.target.closest("a") && getSelection().isCollapsed && wide()) {
      const keys = piece.dataset.requirements.split(" ");
      choose(document.getElementById(`yc-${keys[keys.length - 1]}`), { focus: false, text: false });
    }
  });

  document.addEventListener("toggle", (event) => {
    const item = event.target.closest?.("#danh-sach .item");
    if (item && event.target.open) {
      light(item.dataset.key);
      if (wide()) show(document.getElementById(`cau-${item.dataset.key}`));
    }
  }, true);

  const writing = (element) => element?.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");

  function confirmItem(item) {
    const form = item.querySelector("form[data-verb=confirm]");
    if (!form || !form.offsetParent) return;
    const asked = form.querySelector(".asks input:not([type=hidden]), .asks select");
    if (asked && !form.dataset.asked) {
      // What is open is asked for first; the same key again confirms as it is.
      form.dataset.asked = "once";
      asked.focus();
    } else {
      form.requestSubmit();
    }
  }

  const keysOff = () => localStorage.getItem("giaoban-keys") === "off";

  document.addEventListener("keydown", (event) => {
    if (!page() || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const target = event.target;
    if (event.key === "Escape") {
      const task = target.closest?.(".task");
      if (task) {
        const item = task.closest(".item");
        event.preventDefault();
        if (item) {
          task.remove();
          choose(item, { text: false });
        } else {
          task.querySelector("[data-verb=back]")?.click();
        }
      } else if (writing(target)) {
        target.closest(".item")?.querySelector("summary").focus();
      }
      return;
    }
    if (keysOff() || writing(target)) return;
    const item = chosen();
    const all = items();
    const at = all.indexOf(item);
    const onSummary = target.matches?.("#danh-sach .item summary");
    const follow = (verb) => item?.querySelector(`[data-verb=${verb}]`)?.click();
    switch (event.key) {
      case "j":
        choose(all[Math.min(at + 1, all.length - 1)]);
        break;
      case "k":
        choose(all[Math.max(at - 1, 0)]);
        break;
      case "ArrowDown":
        if (!onSummary) return;
        choose(all[Math.min(at + 1, all.length - 1)]);
        break;
      case "ArrowUp":
        if (!onSummary) return;
        choose(all[Math.max(at - 1, 0)]);
        break;
      case "Enter":
        if (!onSummary || !item.querySelector("details").open) return;
        confirmItem(item);
        break;
      case "x":
        if (item) confirmItem(item);
        break;
      case "e":
        follow("edit");
        break;
      case "s":
        follow("split");
        break;
      case "g":
        follow("join");
        break;
      case "r":
        follow("reject");
        break;
      case "?": {
        const keys = document.getElementById("phim-tat");
        keys.open = true;
        keys.querySelector("summary").focus();
        keys.scrollIntoView({ block: "nearest" });
        break;
      }
      default:
        return;
    }
    event.preventDefault();
  });

  document.addEventListener("change", (event) => {
    if (event.target.id === "tat-phim") {
      localStorage.setItem("giaoban-keys", event.target.checked ? "off" : "on");
    }
    if (event.target.dataset?.end) preview(event.target.form);
  });

  // Shows in the text what the quotation would be.
  function preview(form) {
    const start = Number(form.elements.start.value);
    const end = Number(form.elements.end.value);
    document.querySelectorAll(".piece.is-chosen").forEach((piece) => piece.classList.remove("is-chosen"));
    const range = document.createRange();
    const from = place(start);
    const to = place(end);
    if (!from || !to || start >= end || !CSS.highlights) return;
    range.setStart(...from);
    range.setEnd(...to);
    CSS.highlights.set("quotation", new Highlight(range));
  }

  // A piece may hold signs for characters that one does not see, so its words may be in several nodes.
  function place(offset) {
    for (const piece of document.querySelectorAll("#van-ban .piece")) {
      let at = Number(piece.dataset.start);
      if (offset < at || offset > at + piece.textContent.length) continue;
      const words = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
      while (words.nextNode()) {
        const length = words.currentNode.length;
        if (offset <= at + length) return [words.currentNode, offset - at];
        at += length;
      }
    }
    return null;
  }

  function offset(node, at) {
    const piece = (node.nodeType === 3 ? node.parentElement : node).closest?.("#van-ban .piece");
    if (piece) {
      const before = document.createRange();
      before.setStart(piece, 0);
      before.setEnd(node, at);
      return Number(piece.dataset.start) + before.toString().length;
    }
    const line = (node.nodeType === 3 ? node.parentElement : node).closest?.("#van-ban .line");
    if (!line) return null;
    const next = node.childNodes?.[at];
    if (next?.dataset?.start) return Number(next.dataset.start);
    const last = line.querySelector(".piece:last-child");
    return at === 0 || !last ? Number(line.dataset.start) : Number(last.dataset.start) + last.textContent.length;
  }

  document.addEventListener("selectionchange", () => {
    const add = document.querySelector("[data-add]");
    if (!add || !document.querySelector("[data-verb=add]")) return;
    const selection = getSelection();
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const start = range && offset(range.startContainer, range.startOffset);
    const end = range && offset(range.endContainer, range.endOffset);
    if (start == null || end == null || end - start < 2) {
      add.hidden = true;
      return;
    }
    const box = range.getBoundingClientRect();
    const frame = page().getBoundingClientRect();
    add.hidden = false;
    add.href = `/van-ban/${page().dataset.document}?viec=them&doan=${start}-${end}#them`;
    // Set through the object model, which the content security policy allows.
    add.style.top = `${box.bottom - frame.top + page().offsetTop + 6}px`;
    add.style.left = `${Math.max(0, Math.min(box.left, innerWidth - add.offsetWidth - 16))}px`;
  });

  function enter(task) {
    task?.querySelector("select, input:not([type=hidden]), textarea")?.focus();
  }

  function begin() {
    if (!page()) return;
    const off = document.getElementById("tat-phim");
    if (off) off.checked = keysOff();
    const open = document.querySelector("#danh-sach .item:has(> details[open])");
    const asked = location.hash.startsWith("#cau-") || new URLSearchParams(location.search).has("chon");
    if (open) light(open.dataset.key);
    // Whoever was quicker than the page and is in the list already stays where they are.
    const settled = document.activeElement?.closest("#danh-sach .item");
    if (open && asked && !settled) choose(open, { focus: !location.hash.startsWith("#cau-") });
    // A task is also reached by its address alone: a link followed before htmx has bound it, or a reload.
    const task = document.querySelector("#danh-sach .task");
    if (task && !task.contains(document.activeElement)) enter(task);
    const problem = document.querySelector("#danh-sach [role=alert]");
    problem?.scrollIntoView({ block: "nearest" });
  }

  // The old list and the new one stand in the page together for a moment; of one group only one may be open.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target.id !== "noi-dung") return;
    document.querySelectorAll("#danh-sach details[name]").forEach((details) => details.removeAttribute("name"));
  });

  document.addEventListener("htmx:afterSettle", (event) => {
    CSS.highlights?.delete("quotation");
    if (event.detail.target.id === "noi-dung" || event.detail.elt.id === "noi-dung") {
      begin();
    } else if (event.detail.target.classList?.contains("item-task")) {
      enter(event.detail.target);
    }
  });
  addEventListener("DOMContentLoaded", begin);
  // Going to the place that the address names, the browser takes the focus off everything; it does so up to the first frame
  // after the page was loaded.
  addEventListener("load", () => {
    requestAnimationFrame(() => setTimeout(() => {
      if (document.activeElement === document.body) begin();
    }));
  });
})();
