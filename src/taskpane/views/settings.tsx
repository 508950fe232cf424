import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { isoDate, parseIsoDate } from "../../core/calendar/serial";
import type { UserSettings } from "../../app/settings";
import { Page } from "../parts/page";
import { useShared } from "../parts/styles";
import { usePane, usePaneState } from "../pane-context";
import { SETTINGS_TEXTS as texts } from "../texts";

/** The settings of a review. Applied by reviewing again; nothing is written in the workbook. */
export default function Settings() {
  const shared = useShared();
  const pane = usePane();
  const [user, setUser] = useState<UserSettings>(usePaneState().user);
  const apply = (event: FormEvent) => {
    event.preventDefault();
    void pane.applySettings(user);
  };
  return (
    <Page title={texts.title}>
      <form noValidate className={shared.form} onSubmit={apply}>
        <p className={shared.small}>{texts.lead}</p>
        <Field label={texts.cutDate} hint={texts.cutDateHint} size="small">
          <Input type="date" size="small" value={user.cutDate === null ? "" : isoDate(user.cutDate)} onChange={(_, { value }) => setUser({ ...user, cutDate: parseIsoDate(value) })} />
        </Field>
        <Field label={texts.tolerance} size="small">
          <Select size="small" value={String(user.periodToleranceMonths)} onChange={(_, { value }) => setUser({ ...user, periodToleranceMonths: value === "12" ? 12 : 0 })}>
            <option value="0">{texts.toleranceNone}</option>
            <option value="12">{texts.toleranceYear}</option>
          </Select>
        </Field>
        <Field label={texts.calendar} size="small">
          <Select size="small" value={user.calendar} onChange={(_, { value }) => setUser({ ...user, calendar: value === "LFT" ? "LFT" : "LFPA" })}>
            <option value="LFPA">{texts.lfpa}</option>
            <option value="LFT">{texts.lft}</option>
          </Select>
        </Field>
        <Field hint={texts.extendedHint} size="small">
          <Checkbox label={texts.extended} checked={user.extended} onChange={(_, { checked }) => setUser({ ...user, extended: checked === true })} />
        </Field>
        <div>
          <Button type="submit" appearance="primary" size="small">
            {texts.apply}
          </Button>
        </div>
      </form>
    </Page>
  );
}
