import type { AnyRule, Message } from "../rules/define";
import type { Finding } from "./finding";

/** The sentence of a finding: its rule's message with the data filled in. */
export function findingMessage(finding: Pick<Finding, "message" | "data">, rule: AnyRule): string {
  const message: Message | undefined = rule.messages[finding.message];
  const text = typeof message === "object" ? message.text : (message ?? finding.message);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(finding.data[name] ?? ""));
}
