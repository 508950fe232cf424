import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { ColumnMapping } from "../../core/reading/read-table";
import { EMPTY_GRID, type Grid } from "../../core/sheet/grid";
import type { Review } from "../../app/review";
import { columnChoices, guessMapping, headerCandidates, indispensable, likelyHeaderRow, likelyRegister, REGISTERS, registerNamed, sheetColumns, type ColumnChoice } from "../mapping-draft";
import { HeaderChoice } from "../parts/header-choice";
import { Page } from "../parts/page";
import { useShared } from "../parts/styles";
import { usePane } from "../pane-context";
import { MAPPING_TEXTS as texts } from "../texts";

/** The user says where the header is and which column is which. Nothing is written unless asked to be remembered. */
export default function Mapping({ review, sheetId }: { readonly review: Review; readonly sheetId: string | null }) {
  const shared = useShared();
  const sheets = [...review.unrecognised, ...review.sheets];
  const [id, setId] = useState(sheetId ?? sheets[0]?.id ?? "");
  return (
    <Page title={texts.title}>
      <p className={shared.small}>{texts.lead}</p>
      <Field label={texts.sheet} size="small">
        <Select size="small" value={id} onChange={(_, { value }) => setId(value)}>
          {sheets.map((sheet) => (
            <option key={sheet.id} value={sheet.id}>
              {sheet.name}
            </option>
          ))}
        </Select>
      </Field>
      <Columns key={id} sheetId={id} />
    </Page>
  );
}

function Columns({ sheetId }: { readonly sheetId: string }) {
  const shared = useShared();
  const pane = usePane();
  const grid = pane.gridOf(sheetId) ?? EMPTY_GRID;
  const [mapping, setMapping] = useState<ColumnMapping>(() => pane.mappingOf(sheetId) ?? firstGuess(grid));
  const [remember, setRemember] = useState(false);
  const register = registerNamed(mapping.register);
  const choices = columnChoices(register);
  const columns = sheetColumns(grid, mapping.headerRow);
  const problem = problemOf(mapping);
  const put = (key: string, value: string) => {
    const { [key]: _, ...rest } = mapping.columns;
    setMapping({ ...mapping, columns: value === "" ? rest : { ...rest, [key]: Number(value) } });
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (problem === null) void pane.applyMapping(sheetId, mapping, remember);
  };
  return (
    <form noValidate className={shared.form} onSubmit={apply}>
      <Field label={texts.register} size="small">
        <Select size="small" value={register.key} onChange={(_, { value }) => setMapping(guessMapping(grid, mapping.headerRow, registerNamed(value)))}>
          {REGISTERS.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <HeaderChoice candidates={headerCandidates(grid)} row={mapping.headerRow} onChoose={(row) => setMapping(guessMapping(grid, row, register))} />
      {choices.filter(({ main }) => main).map((choice) => (
        <ColumnField key={choice.key} choice={choice} columns={columns} column={mapping.columns[choice.key]} onChoose={put} />
      ))}
      <details>
        <summary className={shared.heading}>{texts.optional}</summary>
        <div className={shared.form}>
          {choices.filter(({ main }) => !main).map((choice) => (
            <ColumnField key={choice.key} choice={choice} columns={columns} column={mapping.columns[choice.key]} onChoose={put} />
          ))}
        </div>
      </details>
      <Field hint={texts.rememberHint} size="small">
        <Checkbox label={texts.remember} checked={remember} onChange={(_, { checked }) => setRemember(checked === true)} />
      </Field>
      <p role="status" className={shared.small}>
        {problem}
      </p>
      <div>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={problem !== null}>
          {texts.apply}
        </Button>
      </div>
    </form>
  );
}

function ColumnField({
  choice,
  columns,
  column,
  onChoose,
}: {
  readonly choice: ColumnChoice;
  readonly columns: ReturnType<typeof sheetColumns>;
  readonly column: number | undefined;
  readonly onChoose: (key: string, value: string) => void;
}) {
  return (
    <Field label={choice.header} required={choice.required} hint={choice.about} size="small">
      <Select size="small" value={String(column ?? "")} onChange={(_, { value }) => onChoose(choice.key, value)}>
        <option value="">{texts.none}</option>
        {columns.map(({ column, letters, header }) => (
          <option key={column} value={column}>
            {texts.option(letters, header)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function firstGuess(grid: Grid): ColumnMapping {
  const row = likelyHeaderRow(grid);
  return guessMapping(grid, row, likelyRegister(grid, row));
}

function problemOf({ register: key, columns }: ColumnMapping): string | null {
  const register = registerNamed(key);
  const needed = indispensable(register);
  if (columns[needed] === undefined) return texts.needs(register.columns[needed]?.header ?? needed);
  const keys = Object.keys(columns);
  const twice = keys.find((key, i) => keys.findIndex((other) => columns[other] === columns[key]) !== i);
  return twice === undefined ? null : texts.twice(`«${register.columns[twice]?.header ?? twice}»`);
}
