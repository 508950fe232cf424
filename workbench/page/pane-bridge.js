// The one script the stand-in puts before the pane's own: it hands Microsoft's client the workbook host that lives in the
// workbench page, where Excel for Windows would put it. A file and not an inline script, because the pane's
// Content-Security-Policy allows scripts of its own origin and no inline ones.
Object.defineProperty(window, "external", { value: window.parent.workbench.host.external(), configurable: true, writable: true });
