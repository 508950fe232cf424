/** What the ribbon can ask of the pane. */
export interface RibbonVerbs {
  review(): Promise<void>;
  nextInSheet(): Promise<void>;
}

/**
 * Ties the ribbon's buttons to the pane's verbs. The ids are those of the manifest. Excel waits for `completed`, so it is told
 * at once that the click was taken; the pane shows how the work goes.
 */
export function registerRibbon(verbs: RibbonVerbs): void {
  const associate = (id: string, run: () => Promise<void>) => {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      event.completed();
      void showPane().then(run);
    });
  };
  associate("revisar", () => verbs.review());
  associate("siguienteHallazgo", () => verbs.nextInSheet());
}

/** Opens the pane when it is closed. Hosts without the shared runtime have it open already, or cannot. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // The verb runs all the same; the user sees its result when the pane is opened.
  }
}
