/** A refusal by the host, as Excel words it on the wire: `code` becomes `OfficeExtension.Error.code`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const itemNotFound = (): HostError => new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
export const invalidArgument = (message = "The argument is invalid or missing or has an incorrect format."): HostError =>
  new HostError("InvalidArgument", message, 400);
export const alreadyExists = (): HostError => new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
export const accessDenied = (): HostError => new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
/** What Excel would do and this host does not. Loud on purpose: a test that meets it has left the emulated ground. */
export const notEmulated = (what: string): HostError => new HostError("NotEmulated", `The stand-in does not emulate ${what}.`, 501);
