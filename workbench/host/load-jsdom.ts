import type { Host } from "./host";
import { clientInScope, clientSource, runInGlobal, setStrict } from "./load-node";
import type { Client, LoadOptions } from "./load-node";

const BASE = "http://localhost/dist/";

/**
 * Loads the whole of Office.js, unmodified, into a jsdom window (`@jest-environment jsdom`) with the host behind
 * `window.external`, and waits for `Office.onReady`: what happens in Excel for Windows, without a browser.
 */
export async function loadOffice(host: Host, options: LoadOptions = {}): Promise<Client> {
  Object.defineProperty(window, "external", { value: host.external(), writable: true, configurable: true });
  nameOwnScript();
  const restore = serveScripts();
  runInGlobal(clientSource("office.js"), "office.js");
  const info = await Office.onReady();
  restore();
  if (String(info.host) !== "Excel") throw new Error(`Office.onReady gave the host ${String(info.host)}`);
  const client = clientInScope();
  setStrict(client, options.strict ?? false);
  return client;
}

/** Office.js finds the folder of its other files from its own script element. */
function nameOwnScript(): void {
  const own = document.createElement("script");
  own.setAttribute("src", `${BASE}office.js`);
  own.type = "text/disabled";
  document.head.appendChild(own);
}

/** jsdom does not fetch scripts: those that Office.js asks for are run from the installed package. Gives the way back. */
function serveScripts(): () => void {
  const create = document.createElement.bind(document);
  document.createElement = (tag: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(tag, options);
    if (tag.toLowerCase() === "script") {
      Object.defineProperty(element, "src", {
        get: () => "",
        set: (address: string) => {
          setTimeout(() => {
            const file = address.slice(BASE.length);
            runInGlobal(clientSource(file), file);
            element.onload?.(new Event("load"));
          }, 0);
        },
      });
    }
    return element;
  };
  return () => { document.createElement = create; };
}
