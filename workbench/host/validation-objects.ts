import { accessDenied, invalidArgument } from "./errors";
import type { Sheet, Validation } from "./model";
import { defineObject, flagOf, memberOf, textOf } from "./object";
import type { HostObject } from "./object";
import { overlap, sameArea } from "./parts";
import type { Target } from "./range-subject";

/** Kinds of rules by the key under which Office.js gives them. */
const TYPES: Readonly<Record<string, string>> = { wholeNumber: "WholeNumber", decimal: "Decimal", list: "List", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom" };
const OPERATORS = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqualTo", "LessThanOrEqualTo"] as const;
const STYLES = ["Stop", "Warning", "Information"] as const;
/** Longest texts that Excel takes: of a list's values, a title, a message. */
const [LONGEST_LIST, LONGEST_TITLE, LONGEST_MESSAGE] = [255, 32, 255];

/** `dataValidation` of a range or of several: what all their cells share, or `None`. */
export const dataValidation: (target: Target) => HostObject = defineObject<Target>("DataValidation", {
  scalars: {
    Type: { get: (target) => common(target)?.type ?? (touched(target) ? "Inconsistent" : "None") },
    Rule: { get: (target) => common(target)?.rule ?? {}, set: (target, value) => { put(target, { ...checkedRule(value), ignoreBlanks: true }); } },
    IgnoreBlanks: { get: (target) => common(target)?.ignoreBlanks ?? true, set: (target, value) => { amend(target, { ignoreBlanks: flagOf(value) }); } },
    Prompt: {
      get: (target) => {
        const prompt = common(target)?.prompt;
        return prompt ? { showPrompt: true, ...prompt } : { showPrompt: true, title: "", message: "" };
      },
      set: (target, value) => { amend(target, { prompt: message(value) }); },
    },
    ErrorAlert: {
      get: (target) => {
        const alert = common(target)?.errorAlert;
        return alert ? { showAlert: true, ...alert } : { showAlert: true, style: "Stop", title: "", message: "" };
      },
      set: (target, value) => { amend(target, { errorAlert: { ...message(value), style: memberOf(STYLES, record(value)["style"]) } }); },
    },
  },
  methods: { Clear: (target) => { for (const area of target.areas) target.sheet.clearValidations(area); } },
});

function common({ sheet, areas }: Target): Sheet["validations"][number] | undefined {
  return sheet.validations.find((validation) => areas.every((area) => validation.areas.some((a) => {
    const shared = overlap(a, area);
    return shared !== null && sameArea(shared, area);
  })));
}

function touched({ sheet, areas }: Target): boolean {
  return sheet.validations.some((validation) => validation.areas.some((a) => areas.some((b) => overlap(a, b))));
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  return { ...value };
}

function message(value: unknown): { readonly title: string; readonly message: string } {
  const { title, message: text } = record(value);
  const texts = { title: textOf(title), message: textOf(text) };
  if (texts.title.length > LONGEST_TITLE || texts.message.length > LONGEST_MESSAGE) throw invalidArgument();
  return texts;
}

function checkedRule(value: unknown): Pick<Validation, "type" | "rule"> {
  const entries = Object.entries(record(value)).filter(([, rule]) => rule !== null && rule !== undefined);
  const [only, ...more] = entries;
  const type = TYPES[only?.[0] ?? ""];
  if (!only || more.length > 0 || type === undefined) throw invalidArgument();
  const rule = record(only[1]);
  if (type === "List") {
    const source = textOf(rule["source"]);
    if (source === "" || (!source.startsWith("=") && source.length > LONGEST_LIST)) throw invalidArgument();
  } else if (type === "Custom") {
    if (!textOf(rule["formula"]).startsWith("=")) throw invalidArgument();
  } else {
    const needsTwo = /between/i.test(memberOf(OPERATORS, rule["operator"]));
    for (const operand of needsTwo ? [rule["formula1"], rule["formula2"]] : [rule["formula1"]]) if (typeof operand !== "number" && typeof operand !== "string") throw invalidArgument();
  }
  return { type, rule: { [only[0]]: rule } };
}

function put({ sheet, areas }: Target, validation: Omit<Validation, "areas">): void {
  if (sheet.protection) throw accessDenied();
  for (const area of areas) sheet.clearValidations(area);
  sheet.validations = [...sheet.validations, { ...validation, areas: [...areas] }];
  sheet.tellRules();
}

/** A part of what the cells have; those without a rule accept any value, as Excel says it. */
function amend(target: Target, part: Partial<Validation>): void {
  const { areas: _, ...before } = common(target) ?? { areas: [], type: "None", rule: {}, ignoreBlanks: true };
  put(target, { ...before, ...part });
}
