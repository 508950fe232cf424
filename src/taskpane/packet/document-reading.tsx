/* oxlint-disable react/no-array-index-key -- what a document has, it has by its place, and none of it moves */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import { actaDocument } from "../../app/packet/acta";
import { minutaDocument } from "../../app/packet/minuta";
import type { Packet } from "../../core/packet/packet";
import type { BlockDraft, RunsDraft } from "../../workbook/document-draft";
import { Page } from "../parts/page";
import { useShared } from "../parts/styles";
import { usePane } from "../pane-context";
import type { PacketDocument } from "../state";
import { isDeed } from "./packet-state";
import { PACKET_TEXTS as texts } from "./packet-texts";
import { usePacket } from "./use-packet";
import { Work } from "./work";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", gap: "4px", paddingBottom: "8px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** The acta or the minuta as it will be saved; each datum leads to the cell it comes from. */
export default function DocumentReading({ document }: { readonly document: PacketDocument }) {
  const { outcome } = usePacket().state;
  return outcome?.kind === "packet" ? <Reading packet={outcome.packet} document={document} /> : null;
}

function Reading({ packet, document }: { readonly packet: Packet; readonly document: PacketDocument }) {
  const shared = useShared();
  const { desk, state } = usePacket();
  const { title, subtitle = [], blocks, footer } = document === "acta" ? actaDocument(packet) : minutaDocument(packet);
  return (
    <Page title={title} back={{ view: { kind: "packet" }, label: texts.back }}>
      <div className={shared.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={isDeed(state.work)} onClick={() => void desk.save(document)}>
          {texts.save[document]}
        </Button>
      </div>
      <Work />
      {subtitle.map((line) => (
        <p key={line} className={shared.text}>
          {line}
        </p>
      ))}
      {blocks.map((block, n) => (
        <Block key={n} block={block} />
      ))}
      {footer !== undefined && <p className={shared.small}>{footer}</p>}
    </Page>
  );
}

function Block({ block }: { readonly block: BlockDraft }) {
  const shared = useShared();
  const styles = useStyles();
  switch (block.kind) {
    case "heading":
      return <h2 className={shared.heading}>{block.text}</h2>;
    case "paragraph":
      return (
        <p className={shared.text}>
          <Runs runs={block.runs} />
        </p>
      );
    case "list": {
      const items = block.items.map((item, n) => (
        <li key={n} className={shared.text}>
          <Runs runs={item} />
        </li>
      ));
      return block.numbered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case "table":
      return (
        <ul className={shared.plainList}>
          {block.rows.map((row, r) => (
            <li key={r} className={styles.row}>
              {row.map((cell, c) => (
                <span key={c} className={shared.text}>
                  <span className={shared.small}>{`${block.columns[c]?.header ?? ""}: `}</span>
                  <Runs runs={cell} />
                </span>
              ))}
            </li>
          ))}
        </ul>
      );
    case "signatures":
      return (
        <ul className={shared.plainList}>
          {block.signers.map(({ name, role }) => (
            <li key={role} className={shared.text}>
              {[name, role].filter((part) => part !== "").join(", ")}
            </li>
          ))}
        </ul>
      );
  }
}

function Runs({ runs }: { readonly runs: RunsDraft }): ReactNode {
  const pane = usePane();
  if (typeof runs === "string") return runs;
  return runs.map(({ text, bold, italic, from }, n) => {
    const [place] = from ?? [];
    const words = bold ? <strong>{text}</strong> : italic ? <em>{text}</em> : text;
    if (!place) return <Fragment key={n}>{words}</Fragment>;
    const cell = place.cell ?? `A${String(place.row)}`;
    return (
      <Link key={n} inline title={texts.goTo(`${place.sheet}!${cell}`)} onClick={() => void pane.goToCell(place.sheetId, cell)}>
        {words}
      </Link>
    );
  });
}
