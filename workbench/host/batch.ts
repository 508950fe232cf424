import { HostError, invalidArgument, itemNotFound, notEmulated } from "./errors";
import type { Events } from "./events";
import type { HostServices } from "./object";
import { defineObject, HostObject, NULL_OBJECT } from "./object";
import type { References } from "./references";
import { workbook } from "./sheet-objects";
import type { Action, ArgumentInfo, BatchRequest, BatchResponse, ObjectPath, QueryInfo } from "./wire";
import { ActionType, PathType } from "./wire";

/** The object through which Office tells a host that the add-in's ribbon actions are ready. */
const internalService = defineObject<null>("AddinInternalService", { methods: { NotifyActionHandlerReady: () => undefined } });

export interface BatchHost extends HostServices {
  readonly events: Events;
  readonly references: References;
}

/**
 * Carries out one request of the client. As in Excel, actions run in order and stop at the first error; what was done before
 * it stays done.
 */
export function runBatch(request: BatchRequest, host: BatchHost): BatchResponse {
  return new Batch(request, host).run();
}

class Batch {
  private readonly objects = new Map<number, HostObject>();
  private readonly traces: number[] = [];

  constructor(
    private readonly request: BatchRequest,
    private readonly host: BatchHost,
  ) {}

  run(): BatchResponse {
    const response: BatchResponse = { Results: [] };
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        response.Results.push({ ActionId: action.Id, Value: this.act(action) ?? null });
      } catch (error) {
        const refusal = error instanceof HostError ? error : new HostError("GeneralException", `The stand-in failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, 500);
        response.Error = { Code: refusal.code, Message: refusal.message, Location: this.location(action), ActionIndex: index, HttpStatusCode: refusal.status };
        break;
      }
    }
    if (this.traces.length > 0) response.TraceIds = this.traces;
    return response;
  }

  private act(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) {
      this.traces.push(action.Id);
      return null;
    }
    const object = this.object(action.ObjectPathId ?? 0);
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.identity(object);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return object === NULL_OBJECT ? null : this.query(object, action.QueryInfo ?? {});
      case ActionType.SetProperty:
        this.set(object, name, this.args(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Update:
        for (const [property, value] of Object.entries(action.ObjectState ?? {})) this.set(object, property, value);
        return null;
      case ActionType.Method:
        return this.method(object, name, this.args(action.ArgumentInfo));
      default:
        throw notEmulated(`actions of type ${String(action.ActionType)}`);
    }
  }

  private set(object: HostObject, name: string, value: unknown): void {
    if (object === NULL_OBJECT) throw itemNotFound();
    object.set(name, value, this.host);
  }

  private method(object: HostObject, name: string, args: readonly unknown[]): unknown {
    // The client asks to keep every range before it knows whether there is one.
    if (object === NULL_OBJECT && name === "_KeepReference") return null;
    if (object === NULL_OBJECT) throw itemNotFound();
    switch (name) {
      case "_KeepReference":
        this.host.references.keep(object);
        return null;
      case "_RemoveReference":
        this.host.references.remove(String(args[0]));
        return null;
      case "_RemoveAllReferences":
        this.host.references.removeAll();
        return null;
    }
    const event = /^_(Register|Unregister)(.+)$/.exec(name);
    if (event) {
      this.host.events.register(object.type, event[2] ?? "", object.eventTarget(), event[1] === "Register");
      return null;
    }
    const result = object.call(name, args, this.host);
    return result instanceof HostObject ? this.identity(result) : result;
  }

  private object(id: number): HostObject {
    const known = this.objects.get(id);
    if (known) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `There is no object path ${String(id)}.`, 400);
    const made = this.resolve(path);
    this.objects.set(id, made);
    return made;
  }

  private resolve(path: ObjectPath): HostObject {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return workbook(this.host.book);
      case PathType.Null:
        return NULL_OBJECT;
      case PathType.Reference:
        return this.host.references.get(path.Name);
      case PathType.New:
        if (path.Name === "Microsoft.InternalService.AddinInternalService") return internalService(null);
        throw notEmulated(`the service ${path.Name}`);
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    if (path.ObjectPathType === PathType.Property) return parent.link(path.Name, this.host);
    const args = this.args(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Indexer) return parent.find(args[0], this.host);
    const result = parent.call(path.Name, args, this.host);
    if (!(result instanceof HostObject)) throw invalidArgument(`${parent.type}.${path.Name}() gives no object.`);
    return result;
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, i) => {
      const id = referenced[i];
      return typeof id === "number" && id !== 0 ? this.object(id) : argument;
    });
  }

  /** What tells the client which object it holds; null makes it a null object. */
  private identity(object: HostObject): Readonly<Record<string, unknown>> | null {
    if (object === NULL_OBJECT) return null;
    return object.tracked ? { _ReferenceId: object.reference, ...object.id() } : object.id();
  }

  private query(object: HostObject, info: QueryInfo): Readonly<Record<string, unknown>> | null {
    if (object === NULL_OBJECT) return null;
    const selected = [...(info.Select && info.Select.length > 0 ? info.Select : ["*"]), ...(info.Expand ?? [])];
    const members = object.items(this.host);
    if (!members) return { ...this.project(object, selected), ...this.identity(object) };
    const from = info.Skip ?? 0;
    const shown = members.slice(from, info.Top === undefined ? undefined : from + info.Top);
    const own = selected.filter((name) => object.hasScalar(name) !== null);
    const ofItems = selected.filter((name) => object.hasScalar(name) === null).map((name) => name.replace(/^items\//i, ""));
    return { ...this.project(object, own), _Items: shown.map((item) => this.query(item, { Select: ofItems.length > 0 ? ofItems : ["*"] })) };
  }

  private project(object: HostObject, paths: readonly string[]): Record<string, unknown> {
    const out: Record<string, unknown> = {};
    const deeper = new Map<string, string[]>();
    for (const path of paths) {
      const slash = path.indexOf("/");
      const head = slash < 0 ? path : path.slice(0, slash);
      if (head === "*" || head === "$all") {
        for (const name of object.scalarNames()) out[name] = object.get(name, this.host);
        continue;
      }
      const scalar = object.hasScalar(head);
      const link = object.hasLink(head);
      if (scalar !== null && slash < 0) out[scalar] = object.get(scalar, this.host);
      else if (link !== null) deeper.set(link, [...(deeper.get(link) ?? []), slash < 0 ? "*" : path.slice(slash + 1)]);
      else if (!/^_ReferenceId$/i.test(head)) throw notEmulated(`loading ${object.type}.${head}`);
    }
    for (const [link, below] of deeper) out[link] = this.query(object.link(link, this.host), { Select: below });
    return out;
  }

  /** `Worksheet.getRange` and the like, for `debugInfo.errorLocation`. */
  private location(action: Action): string {
    const path = this.request.ObjectPaths[String(action.ObjectPathId)];
    if (!path) return "";
    const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
    const known = this.objects.get(path.Id);
    if (action.ActionType !== ActionType.Instantiate && known) return `${known.type}.${lower(action.Name ?? "")}`;
    const parent = this.objects.get(path.ParentObjectPathId ?? -1);
    return `${parent?.type ?? "Workbook"}.${lower(path.Name === "" ? "GetItem" : path.Name)}`;
  }
}
