/** Where the pane asks Microsoft for its client, with or without the quotes that minifying takes away. */
const OFFICE_JS = /<script\b[^>]*\bsrc=["']?https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"'>\s]*\/office(?:\.debug)?\.js["']?[^>]*>\s*<\/script>/i;
const OFFICE_JS_TAG = '<script src="/office-js/office.js"></script>';
const BRIDGE_TAG = '<script src="/workbench/pane-bridge.js"></script>';

/**
 * The pane's page as the workbench serves it: the same file, with the address of Microsoft's client changed to the copy from
 * npm, and the script that hands it our host right before it. Nothing else is touched; both scripts are of the page's own
 * origin, so its Content-Security-Policy stands as built. A page without that script comes back as it is.
 */
export function paneHtmlForStandIn(html: string): string {
  return html.replace(OFFICE_JS, BRIDGE_TAG + OFFICE_JS_TAG);
}
