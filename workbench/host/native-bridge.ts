import type { Host } from "./host";
import { STATUS_ERROR } from "./status";

/** What the client expects in the global `_richApiNativeBridge`: messages as JSON text, both ways. */
export interface NativeBridge {
  /** Set by the client. */
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost: (text: string) => void;
}

interface Envelope {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

export function nativeBridge(host: Host): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, message }: Envelope = JSON.parse(text); // the client's own envelope
      queueMicrotask(() => {
        const reply = host.serve(typeof message.body === "string" ? message.body : JSON.stringify(message.body));
        const answer = reply.status === 0
          ? { statusCode: 200, headers: {}, body: reply.body }
          : { statusCode: 400, headers: {}, body: JSON.stringify({ error: STATUS_ERROR[reply.status] ?? { code: "GeneralException", message: `Host status ${String(reply.status)}` } }) };
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: answer }));
      });
    },
  };
  host.attach((entries) => { bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: "", message: { entries } })); });
  return bridge;
}
