import { makeStyles, Radio, RadioGroup, tokens, Field } from "@fluentui/react-components";
import { MAPPING_TEXTS as texts } from "../texts";

const useStyles = makeStyles({
  rows: { maxHeight: "160px", overflowY: "auto", border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  row: { overflowWrap: "anywhere" },
});

/** The top rows of the sheet, one of which is the header. */
export function HeaderChoice({
  candidates,
  row,
  onChoose,
}: {
  readonly candidates: readonly { readonly row: number; readonly cells: string }[];
  readonly row: number;
  readonly onChoose: (row: number) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={texts.header} size="small">
      <RadioGroup className={styles.rows} value={String(row)} onChange={(_, { value }) => onChoose(Number(value))}>
        {candidates.map((candidate) => (
          <Radio key={candidate.row} className={styles.row} value={String(candidate.row)} label={`${String(candidate.row + 1)}  ${candidate.cells === "" ? texts.emptyRow : candidate.cells}`} />
        ))}
      </RadioGroup>
    </Field>
  );
}
