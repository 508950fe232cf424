import type { Area } from "../core/sheet/address";
import { WorkbookError } from "../workbook/port";
import { base64Of } from "./base64";
import { toWorkbookError } from "./errors";
import { OwnWrites } from "./own-writes";

/** Pauses before a refused request is sent again, in milliseconds. */
const PAUSES = [300, 1_200];

/** What a caller may put in the place of Office: which API sets there are, and how to wait. */
export interface SessionSeams {
  readonly supports?: (excelApi: string) => boolean;
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/**
 * The only way to Excel. Holds what earlier answers told of the workbook, so that later questions fit in one request:
 * which sheets there are, their used areas and merges, the date system.
 */
export class ExcelSession {
  /** Used area by sheet id, as last seen; null for an empty sheet. */
  readonly used = new Map<string, Area | null>();
  /** Merged areas by sheet id, as last read. */
  readonly merges = new Map<string, readonly Area[]>();
  readonly ownWrites = new OwnWrites();
  /** True when serial 0 is 1 January 1904; null until a cell has told. */
  date1904: boolean | null = null;
  /** How often Excel has been asked for that in vain. */
  dateSystemMisses = 0;
  private readonly seams: Required<SessionSeams>;

  constructor(seams: SessionSeams = {}) {
    this.seams = {
      supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
      pause: (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); }),
      ...seams,
    };
  }

  supports(excelApi: string): boolean {
    return this.seams.supports(excelApi);
  }

  /**
   * One request to Excel: `batch` queues what is asked and returns the function that reads the answers. It may run again
   * when Excel is busy, so it must queue the same each time. `sheetIds` are the sheets it writes to: if Excel denies access
   * and one of them is protected, the error says so. `within` is the context to use again, for what can only be undone in its
   * own. Throws `WorkbookError`.
   */
  async request<T>(batch: (context: Excel.RequestContext) => () => T, sheetIds: Iterable<string> = [], within?: Excel.RequestContext): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await (within ? Excel.run(within, (context) => askOnce(context, batch)) : Excel.run((context) => askOnce(context, batch)));
      } catch (error) {
        const failure = toWorkbookError(error);
        const pause = PAUSES[attempt];
        if (failure.kind !== "busy" || pause === undefined) throw await this.namingProtection(failure, [...sheetIds]);
        await this.seams.pause(pause);
      }
    }
  }

  /** Opens a file as a workbook of its own, in a window of its own. The workbook at hand is not asked anything. */
  async openNew(file: Uint8Array): Promise<void> {
    try {
      await Excel.createWorkbook(base64Of(file));
    } catch (error) {
      throw toWorkbookError(error);
    }
  }

  /** Excel denies access alike for a protected sheet and for a workbook that can only be read: this tells them apart. */
  private async namingProtection(failure: WorkbookError, sheetIds: readonly string[]): Promise<WorkbookError> {
    if (failure.kind !== "accessDenied" || sheetIds.length === 0) return failure;
    const anyProtected = await this.request((context) => {
      const protections = sheetIds.map((id) => context.workbook.worksheets.getItem(id).protection.load("protected"));
      return () => protections.some((protection) => protection.protected);
    }).catch(() => false);
    return anyProtected ? new WorkbookError("protectedSheet", failure.detail, { cause: failure.cause }) : failure;
  }
}

async function askOnce<T>(context: Excel.RequestContext, batch: (context: Excel.RequestContext) => () => T): Promise<T> {
  const answer = batch(context);
  await context.sync();
  return answer();
}
