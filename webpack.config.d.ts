import type { Configuration } from "webpack";

/** The builds of `webpack.config.js`, for scripts that run webpack in their own process. */
export default function configurations(
  env: { readonly host?: string },
  argv: { readonly mode: "production" | "development" },
): Promise<readonly (Configuration & { readonly name: "pane" | "workbench" })[]>;
