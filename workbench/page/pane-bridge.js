// The one script the stand-in puts before the pane's own: it hands Microsoft's client the workbook host that lives in the
// workbench page, where Excel for Windows would put it. A file and not an inline script, because the pane's
// Content-Security-Policy allows scripts of its own origin and no inline ones.
{
  const { host } = window.parent.workbench;
  Object.defineProperty(window, "external", { value: host.external(), configurable: true, writable: true });
  // Excel's contrast themes are the system's, so the pane sees them as a media query; the workbench's have to be told the same way.
  const systemMedia = window.matchMedia.bind(window);
  const forcedColours = host.emulateContrast(systemMedia("(forced-colors: active)"));
  window.matchMedia = (query) => (query === forcedColours.media ? forcedColours : systemMedia(query));
}
