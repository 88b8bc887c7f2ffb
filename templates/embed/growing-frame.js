// Makes each frame as high as its page says. The page has no address of its own there (sandbox), so it
// is known by its window. Paper has another width: there the estimate holds again.
(() => {
  if (window.bilingualPubFrames) return;
  const heights = (window.bilingualPubFrames = new Map());
  const all = () => document.querySelectorAll("iframe.bilingual-pub-frame");
  const estimates = new Map();
  const lay = (frame, high) => {
    const box = frame.parentElement;
    if (!estimates.has(frame)) estimates.set(frame, [box.style.cssText, frame.style.cssText]);
    box.style.padding = "0";
    Object.assign(frame.style, { position: "static", width: "100%", height: `${high}px` });
  };
  addEventListener("message", (event) => {
    const high = event.data?.bilingualPubHeight;
    if (!(high > 0 && high < 200000)) return;
    for (const frame of all()) {
      if (frame.contentWindow !== event.source) continue;
      heights.set(frame, high);
      lay(frame, high);
    }
  });
  addEventListener("beforeprint", () => {
    for (const [frame, [box, own]] of estimates) {
      frame.parentElement.style.cssText = box;
      frame.style.cssText = own;
    }
  });
  addEventListener("afterprint", () => heights.forEach((high, frame) => lay(frame, high)));
  for (const frame of all()) frame.contentWindow.postMessage("bilingual-pub-height", "*");
})();
