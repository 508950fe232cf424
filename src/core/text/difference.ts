/** Where two texts part: what they share before and after, and what only each has. */
export interface Difference {
  readonly head: string;
  readonly removed: string;
  readonly added: string;
  readonly tail: string;
}

/** The shortest stretch that turns `before` into `after`, never splitting a character. Either side may be empty. */
export function differenceOf(before: string, after: string): Difference {
  const a = [...before];
  const b = [...after];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return {
    head: a.slice(0, start).join(""),
    removed: a.slice(start, a.length - end).join(""),
    added: b.slice(start, b.length - end).join(""),
    tail: a.slice(a.length - end).join(""),
  };
}

/** A difference short enough to read at a glance: `context` characters of what is shared, `most` of what changes. */
export function shortened({ head, removed, added, tail }: Difference, context: number, most: number): Difference {
  return {
    head: head.length > context ? `…${[...head].slice(-context).join("")}` : head,
    removed: middleCut(removed, most),
    added: middleCut(added, most),
    tail: tail.length > context ? `${[...tail].slice(0, context).join("")}…` : tail,
  };
}

function middleCut(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const half = Math.floor(most / 2);
  return `${characters.slice(0, half).join("")} … ${characters.slice(-half).join("")}`;
}
