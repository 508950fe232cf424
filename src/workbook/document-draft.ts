import type { RelatedPlace } from "../core/review/finding";

/** A piece of a paragraph that looks one way. */
export interface RunDraft {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** The cells its words come from, where some do. Word is told nothing of them. */
  readonly from?: readonly RelatedPlace[];
}

export type RunsDraft = string | readonly RunDraft[];

export interface HeadingDraft {
  readonly kind: "heading";
  /** 1 under the document's title, and so on; a level follows its own kind or the one above. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface ParagraphDraft {
  readonly kind: "paragraph";
  readonly runs: RunsDraft;
  /** Justified when absent. */
  readonly align?: "left" | "center" | "right";
  /** Kept on the page of what comes next. */
  readonly keepNext?: boolean;
}

export interface ListDraft {
  readonly kind: "list";
  /** Numbered from 1 anew at each list. */
  readonly numbered: boolean;
  readonly items: readonly RunsDraft[];
}

export interface TableColumnDraft {
  readonly header: string;
  /** Its share of the page's width, against those of the others. */
  readonly width: number;
  readonly align?: "left" | "center" | "right";
}

/** A table whose header is repeated on every page. */
export interface DocumentTableDraft {
  readonly kind: "table";
  readonly columns: readonly TableColumnDraft[];
  /** As many cells a row as there are columns. */
  readonly rows: readonly (readonly RunsDraft[])[];
  /** The last row is a total. */
  readonly total?: boolean;
}

/** Places to sign, two across, kept together. */
export interface SignaturesDraft {
  readonly kind: "signatures";
  readonly signers: readonly { readonly name: string; readonly role: string }[];
}

export type BlockDraft = HeadingDraft | ParagraphDraft | ListDraft | DocumentTableDraft | SignaturesDraft;

/** A Word document in Spanish (es-MX), on letter paper, with «Página X de Y» in its footer. */
export interface DocumentDraft {
  /** The document's title, also its first line. */
  readonly title: string;
  /** Lines under the title, centred. */
  readonly subtitle?: readonly string[];
  /** At the top of every page. */
  readonly header: string;
  /** At the foot of every page, above its number. */
  readonly footer?: string;
  /** Inches; 1 when absent. */
  readonly margins?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly blocks: readonly BlockDraft[];
}
