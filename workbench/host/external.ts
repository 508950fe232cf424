import type { Host } from "./host";

/** Arrays cross `window.external` as objects that give an array. */
interface SafeArray {
  readonly toArray: () => readonly unknown[];
}

const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => items });

type Callback = (result: SafeArray) => void;

/** `window.external` as Excel for Windows provides it to an add-in. */
export interface ExternalObject {
  readonly GetHostInfo: () => string;
  readonly GetLoggingAllowed: () => boolean;
  readonly GetContext: () => Readonly<Record<string, () => unknown>>;
  readonly Execute: (dispatchId: number, parameters: readonly unknown[], callback: Callback) => void;
  readonly RegisterEvent: (dispatchId: number, target: string, handler: (dispatchId: number, args: SafeArray) => void, callback: Callback) => void;
  readonly UnregisterEvent: (dispatchId: number, target: string, callback: Callback) => void;
  readonly MessageParent: () => void;
}

const DISPATCH = { documentSelection: 2, richApiEvents: 33, richApiRequest: 93 };
/** What Excel answers to calls it does not know. */
const UNSUPPORTED = 5000;
/** Where the body is in a request, which comes as its parameters or as the first of them: id, method, path, headers, body. */
const BODY = 4;

/** The requirement sets beside ExcelApi that a desktop Excel of that age grants. */
const OTHER_SETS = { SharedRuntime: 1.2, DialogApi: 1.2, DialogOrigin: 1.1, RibbonApi: 1.2, KeyboardShortcuts: 1.1, RichApiRuntime: 1.2, AddinCommands: 1.3, DocumentEvents: 1.1, Settings: 1.1, Selection: 1.1 };

export function externalObject(host: Host): ExternalObject {
  const selectionHandlers = new Set<(dispatchId: number, args: SafeArray) => void>();
  const richHandlers = new Set<(dispatchId: number, args: SafeArray) => void>();
  const stop = host.book.subscribe((change) => {
    if (change.kind === "selection" && change.by !== "coauthor") for (const handler of selectionHandlers) handler(DISPATCH.documentSelection, safeArray([]));
  });
  host.attach((entries) => {
    const args = safeArray(entries.map((entry) => safeArray(entry)));
    for (const handler of richHandlers) handler(DISPATCH.richApiEvents, args);
  }, stop);
  const handlersOf = (dispatchId: number): Set<(dispatchId: number, args: SafeArray) => void> | null =>
    dispatchId === DISPATCH.richApiEvents ? richHandlers : dispatchId === DISPATCH.documentSelection ? selectionHandlers : null;
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${host.locale}$telemetry$$$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => documentContext(host),
    Execute: (dispatchId, parameters, callback) => {
      setTimeout(() => {
        const message: readonly unknown[] = Array.isArray(parameters[0]) ? parameters[0] : parameters;
        const body = message[BODY];
        if (dispatchId !== DISPATCH.richApiRequest || typeof body !== "string") { callback(safeArray([UNSUPPORTED, null])); return; }
        const reply = host.serve(body);
        callback(safeArray(reply.status === 0 ? [0, 200, [], reply.body] : [reply.status, null]));
      }, 0);
    },
    RegisterEvent: (dispatchId, _target, handler, callback) => {
      handlersOf(dispatchId)?.add(handler);
      setTimeout(() => { callback(safeArray([0])); }, 0);
    },
    UnregisterEvent: (dispatchId, _target, callback) => {
      handlersOf(dispatchId)?.clear();
      setTimeout(() => { callback(safeArray([0])); }, 0);
    },
    MessageParent: () => undefined,
  };
}

function documentContext(host: Host): Readonly<Record<string, () => unknown>> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "stand-in",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.locale,
    GetAppDataLocale: () => host.locale,
    GetDocUrl: () => host.book.name,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "stand-in",
    GetInstanceId: () => "stand-in",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => JSON.stringify({ ExcelApi: host.excelApi, ...OTHER_SETS }),
    GetHostFullVersion: () => "16.0.18000.20000",
    GetOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0, controlBackgroundColor: 0xf0f0f0, controlForegroundColor: 0 }),
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 0,
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of host.settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        host.settings.clear();
        keys.forEach((key, i) => { host.settings.set(key, values[i] ?? ""); });
      },
    }),
  };
}
