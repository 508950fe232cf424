/** The host the checked-in manifest.xml names: the development server. */
const DEVELOPMENT_HOST = "https://localhost:3000/";

/**
 * The base URL the product will be served from, ending in a slash: `--env host=…`, else COTEJO_HOST, else the development server.
 * Throws when Office would refuse it (not https, or with a query).
 *
 * @param {{ host?: string | undefined }} env webpack's `--env`
 * @returns {string}
 */
function hostUrl(env) {
  const text = env.host ?? process.env.COTEJO_HOST ?? DEVELOPMENT_HOST;
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`The host must be a whole URL such as https://cotejo.example.org/, not "${text}".`);
  }
  if (url.protocol !== "https:") throw new Error(`Office only loads add-ins over https; the host is "${text}".`);
  if (url.search !== "" || url.hash !== "") throw new Error(`The host must have neither query nor fragment: "${text}".`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/**
 * The manifest with every URL of the development server moved to `host`.
 *
 * @param {string} manifest XML text
 * @param {string} host as `hostUrl` returns it
 * @returns {string}
 */
function manifestFor(manifest, host) {
  return manifest.replaceAll(DEVELOPMENT_HOST, host.replaceAll("&", "&amp;"));
}

module.exports = { hostUrl, manifestFor };
