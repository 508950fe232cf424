/** The base URL the product will be served from, ending in a slash. Throws when Office would refuse it. */
export function hostUrl(env: { readonly host?: string | undefined }): string;
/** The manifest with every URL of the development server moved to `host`. */
export function manifestFor(manifest: string, host: string): string;
