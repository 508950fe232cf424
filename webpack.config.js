const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { BundleBudget } = require("./scripts/build/bundle-budget.cjs");
const { BuildStamp } = require("./scripts/build/stamp.cjs");
const { hostUrl, manifestFor } = require("./scripts/build/host.cjs");

/** What the pane may weigh before its first paint: docs/adr/0010-bundle-and-csp.md. */
const PANE_BUDGET = { entry: "taskpane", gzipBytes: 150_000 };

/**
 * Two builds: `pane`, the product, into dist/, for the host given once (`npm run build -- --env host=https://cotejo.example.org/`);
 * and `workbench`, the stand-in's page, into dist-workbench/, never shipped. `--config-name pane` builds one of them.
 */
module.exports = async (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  const configurations = [pane(mode, hostUrl(env)), workbench(mode)];
  if (process.env.WEBPACK_SERVE) return { ...configurations[0], devServer: await developmentServer() };
  return configurations;
};

function pane(mode, host) {
  return {
    ...shared(mode),
    name: "pane",
    entry: { taskpane: "./src/taskpane/main.tsx" },
    output: output("dist"),
    plugins: [
      new HtmlPlugin({ template: "./src/taskpane/index.html", filename: "taskpane.html", chunks: ["taskpane"], minify: false }),
      new CopyPlugin({
        patterns: [
          { from: "assets/iconos/*.png" },
          { from: "assets/ayuda", to: "ayuda", noErrorOnMissing: true },
          { from: "manifest.xml", transform: (content) => manifestFor(content.toString("utf8"), host) },
        ],
      }),
      new BundleBudget(PANE_BUDGET),
      ...stamps(mode),
    ],
  };
}

function workbench(mode) {
  return {
    ...shared(mode),
    name: "workbench",
    entry: { workbench: "./workbench/page/main.tsx" },
    // No hash in the name: workbench/page/index.html, served as it is written, asks for workbench.js.
    output: { ...output("dist-workbench"), filename: "[name].js" },
    // The stand-in's recalculation engine is one 2 MB file, loaded once on a developer's machine.
    performance: false,
    plugins: stamps(mode),
  };
}

function shared(mode) {
  return {
    mode,
    context: __dirname,
    target: ["web", "es2022"],
    // Files, never inline nor eval: the pane's Content-Security-Policy allows neither.
    devtool: "source-map",
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js", ".json"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: "swc-loader", options: swcOptions(mode) } },
        { test: /\.wasm$/, type: "asset/resource" },
        { test: /\.(png|svg)$/, type: "asset/resource" },
      ],
    },
    // The page stays as it is written: whoever reads its policy, and the workbench that serves it, need its quotes.
    optimization: { minimizeOptions: { html: false } },
    // Raw bytes, the only ones webpack measures; what users wait for is gzip and BundleBudget holds it.
    performance: { hints: mode === "production" ? "warning" : false, maxEntrypointSize: 600_000, maxAssetSize: 700_000 },
    infrastructureLogging: { level: "info" },
    stats: { preset: "errors-warnings", timings: true },
  };
}

/** Only production builds count as built: what the browser tests try is what ships. */
function stamps(mode) {
  return mode === "production" ? [new BuildStamp()] : [];
}

function swcOptions(mode) {
  return {
    swcrc: false,
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic", development: mode === "development" } },
    },
  };
}

function output(folder) {
  return { path: path.join(__dirname, folder), filename: "[name].[contenthash:10].js", chunkFilename: "[name].[contenthash:10].js", publicPath: "auto", clean: true };
}

/** https with the certificates Office trusts; no client script, which the page's policy would refuse. */
async function developmentServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    port: 3000,
    hot: false,
    liveReload: false,
    client: false,
    static: false,
    server: { type: "https", options: await getHttpsServerOptions() },
  };
}
