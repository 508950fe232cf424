/** Whether the built files of a build exist and were made in production mode from the sources as they are now. */
export function isFresh(name: "pane" | "workbench"): boolean;
