import { runBatch } from "./batch";
import type { BatchHost } from "./batch";
import { Events } from "./events";
import { fingerprintOf, fingerprintParts } from "./fingerprint";
import type { FingerprintParts } from "./fingerprint";
import { Book } from "./model";
import { rangeAreasObject, rangeObject } from "./range-objects";
import { References } from "./references";
import { worksheet } from "./sheet-objects";
import { HOST_STATUS } from "./status";
import { ActionType, PathType } from "./wire";
import type { BatchRequest, EventEntry } from "./wire";
import { externalObject } from "./external";
import type { ExternalObject } from "./external";
import { nativeBridge } from "./native-bridge";
import type { NativeBridge } from "./native-bridge";

export interface HostOptions {
  /** The highest ExcelApi set the host grants, e.g. `"1.9"`. Default `"1.15"`, what the client in use knows. */
  readonly excelApi?: string;
  /** Bytes a request or a response may have. Default 5 MB, Excel for the web's limit. */
  readonly maxBytes?: number;
  /** Languages of the Office interface. Default `es-MX`. */
  readonly locale?: string;
}

/** What one run cost. Bytes are UTF-8; the requests the client makes by itself (releasing references, reporting it is ready) are not counted. */
export interface Counters {
  requests: number;
  requestBytes: number;
  responseBytes: number;
  /** The largest request and response. */
  largestRequest: number;
  largestResponse: number;
  cellsRead: number;
  cellsWritten: number;
}

const NO_COST: Counters = { requests: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0, largestResponse: 0, cellsRead: 0, cellsWritten: 0 };

/** What a transport hands back: a body, or the status of a refusal before anything ran. */
export type Reply = { readonly status: 0; readonly body: string } | { readonly status: number; readonly body: null };

const encoder = new TextEncoder();

/** The stand-in for Excel: holds a book and serves Microsoft's client. */
export class Host {
  readonly book: Book;
  readonly excelApi: string;
  readonly locale: string;
  readonly maxBytes: number;
  /** Settings of the add-in in the document, as JSON by key. */
  readonly settings = new Map<string, string>();
  readonly counters: Counters = { ...NO_COST };
  /** Files that were opened as workbooks of their own. */
  readonly opened: Uint8Array[] = [];
  private readonly events: Events;
  private readonly references: References;
  private readonly batchHost: BatchHost;
  private sink: ((entries: readonly EventEntry[]) => void) | null = null;
  private detach: () => void = () => undefined;
  private held: EventEntry[] | null = null;
  private failures: number[] = [];

  constructor(book: Book, options: HostOptions = {}) {
    this.book = book;
    this.excelApi = options.excelApi ?? "1.15";
    this.maxBytes = options.maxBytes ?? 5 * 1024 * 1024;
    this.locale = options.locale ?? "es-MX";
    this.events = new Events(book);
    this.references = new References(book);
    this.batchHost = {
      book, counters: this.counters, settings: this.settings, events: this.events, references: this.references,
      openWorkbook: (file) => this.openWorkbook(file),
      objects: { range: rangeObject, areas: rangeAreasObject, worksheet },
    };
    book.subscribe((change) => { this.send(this.events.entriesFor(change)); });
  }

  /** Event handlers the client has registered and not removed. */
  get registeredHandlers(): number {
    return this.events.registered;
  }

  /** References the client has kept and not released. */
  get openReferences(): number {
    return this.references.count;
  }

  resetCounters(): void {
    Object.assign(this.counters, NO_COST);
  }

  /** Where a file goes that the add-in opens as a new workbook. The page opens it. */
  protected openWorkbook(file: Uint8Array): void {
    this.opened.push(file);
  }

  /** Makes the next requests fail, one for each status (see `HOST_STATUS`), before anything runs. */
  failNext(...statuses: readonly number[]): void {
    this.failures.push(...statuses);
  }

  /** A hash of everything in the book that is the user's. Equal hashes: nothing was left behind. */
  fingerprint(): string {
    return fingerprintOf(this.book);
  }

  /** The same, taken apart, to see what differs. */
  fingerprintParts(): FingerprintParts {
    return fingerprintParts(this.book);
  }

  /** Serves one request body. For the transports. Own writes' events are sent after the reply, on the next turn. */
  serve(text: string): Reply {
    const request: BatchRequest = JSON.parse(text); // the client's own message: its shape is the protocol's
    if (isOwnBusiness(request)) return { status: 0, body: JSON.stringify(runBatch(request, this.batchHost)) };
    const size = encoder.encode(text).length;
    this.count("request", size);
    const failure = this.failures.shift();
    if (failure !== undefined) return { status: failure, body: null };
    if (this.book.editing) return { status: HOST_STATUS.cellEditing, body: null };
    if (size > this.maxBytes) return { status: HOST_STATUS.requestTooLarge, body: null };
    this.held = [];
    const response = this.book.as("addin", () => this.book.together(() => runBatch(request, this.batchHost)));
    const entries = this.held;
    this.held = null;
    if (entries.length > 0) setTimeout(() => { this.send(entries); }, 0);
    const body = JSON.stringify(response);
    const replySize = encoder.encode(body).length;
    this.count("response", replySize);
    return replySize > this.maxBytes ? { status: HOST_STATUS.responseTooLarge, body: null } : { status: 0, body };
  }

  /**
   * Serves one client at a time: `sink` gets the events from now on. What an earlier client registered or held (a pane
   * that was reloaded) is forgotten, and its `detach` is called. For the transports.
   */
  attach(sink: (entries: readonly EventEntry[]) => void, detach: () => void = () => undefined): void {
    this.detach();
    this.events.forgetAll();
    this.references.removeAll();
    this.sink = sink;
    this.detach = detach;
  }

  /** The transport for Node: the global `_richApiNativeBridge` that the client reads as it loads. */
  nativeBridge(): NativeBridge {
    return nativeBridge(this);
  }

  /** The transport for browsers and jsdom: `window.external` as Excel for Windows provides it. */
  external(): ExternalObject {
    return externalObject(this);
  }

  private send(entries: readonly EventEntry[]): void {
    if (entries.length === 0) return;
    if (this.held) this.held.push(...entries);
    else this.sink?.(entries);
  }

  private count(side: "request" | "response", bytes: number): void {
    const { counters } = this;
    if (side === "request") {
      counters.requests += 1;
      counters.requestBytes += bytes;
      counters.largestRequest = Math.max(counters.largestRequest, bytes);
    } else {
      counters.responseBytes += bytes;
      counters.largestResponse = Math.max(counters.largestResponse, bytes);
    }
  }
}

/** Requests the client makes by itself: it releases references after `Excel.run`, and reports at start that it is ready. */
function isOwnBusiness(request: BatchRequest): boolean {
  let own = false;
  for (const action of request.Actions) {
    const path = request.ObjectPaths[String(action.ObjectPathId)];
    const ofService = path?.ObjectPathType === PathType.New;
    if (ofService || action.Name === "_RemoveReference") own = true;
    else if (!(path?.ObjectPathType === PathType.Global && action.ActionType === ActionType.Instantiate) && action.ActionType !== ActionType.Trace) return false;
  }
  return own;
}
