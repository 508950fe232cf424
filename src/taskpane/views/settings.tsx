import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { formatDate } from "../../core/calendar/serial";
import type { UserSettings } from "../../app/settings";
import { readCutDate } from "../cut-date";
import { Criteria } from "../parts/criteria";
import { Page } from "../parts/page";
import { useShared } from "../parts/styles";
import { usePane, usePaneState } from "../pane-context";
import { SETTINGS_TEXTS as texts } from "../texts";

/** The settings of a review. Applied by reviewing again; nothing is written in the workbook. */
export default function Settings() {
  const shared = useShared();
  const pane = usePane();
  const [user, setUser] = useState<UserSettings>(usePaneState().user);
  const [typedDate, setTypedDate] = useState(user.cutDate === null ? "" : formatDate(user.cutDate));
  const [dateProblem, setDateProblem] = useState<string | null>(null);
  const checkDate = (text: string) => {
    const entry = readCutDate(text);
    setDateProblem(entry.ok ? null : entry.problem);
    return entry;
  };
  // Told when applying, then mended as it is typed: telling it on blur would move the page from under a click.
  const typeDate = (text: string) => {
    setTypedDate(text);
    if (dateProblem !== null) checkDate(text);
  };
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entry = checkDate(typedDate);
    if (entry.ok) {
      void pane.applySettings({ ...user, cutDate: entry.cutDate });
      return;
    }
    const field = event.currentTarget.elements.namedItem("corte");
    if (field instanceof HTMLElement) field.focus();
  };
  return (
    <Page title={texts.title}>
      <form noValidate className={shared.form} onSubmit={apply}>
        <p className={shared.small}>{texts.lead}</p>
        <Field label={texts.cutDate} hint={texts.cutDateHint} size="small" validationState={dateProblem === null ? "none" : "error"} validationMessage={dateProblem}>
          <Input name="corte" size="small" placeholder={texts.cutDateFormat} value={typedDate} onChange={(_, { value }) => typeDate(value)} />
        </Field>
        <Field label={texts.calendar} size="small">
          <Select size="small" value={user.calendar ?? ""} onChange={(_, { value }) => setUser({ ...user, calendar: value === "LFT" || value === "LFPA" ? value : null })}>
            <option value="">{texts.calendarOfBook}</option>
            <option value="LFPA">{texts.lfpa}</option>
            <option value="LFT">{texts.lft}</option>
          </Select>
        </Field>
        <Field hint={texts.extendedHint} size="small">
          <Checkbox label={texts.extended} checked={user.extended} onChange={(_, { checked }) => setUser({ ...user, extended: checked === true })} />
        </Field>
        <Criteria choices={user.criteria} onChoose={(criteria) => setUser({ ...user, criteria })} />
        <p className={shared.small}>{texts.remembered}</p>
        <div>
          <Button type="submit" appearance="primary" size="small">
            {texts.apply}
          </Button>
        </div>
      </form>
    </Page>
  );
}
