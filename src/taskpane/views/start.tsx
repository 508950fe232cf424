import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useDispatch, usePane } from "../pane-context";
import { useShared } from "../parts/styles";
import { START_TEXTS as texts } from "../texts";

const useStyles = makeStyles({
  action: { alignSelf: "flex-start" },
  card: { padding: "8px 12px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, border: `1px solid ${tokens.colorTransparentStroke}` },
});

/** Before the first review: what it gives, one button, and a promise. */
export function Start() {
  const shared = useShared();
  const styles = useStyles();
  const pane = usePane();
  const dispatch = useDispatch();
  return (
    <div className={shared.page}>
      <h1 className={shared.title}>{texts.title}</h1>
      <p className={shared.text}>{texts.lead}</p>
      <Button appearance="primary" className={styles.action} onClick={() => void pane.review()}>
        {texts.action}
      </Button>
      <ul className={shared.plainList}>
        {texts.cards.map(({ title, text }) => (
          <li key={title} className={styles.card}>
            <h2 className={shared.heading}>{title}</h2>
            <p className={shared.small}>{text}</p>
          </li>
        ))}
      </ul>
      <p className={shared.small}>
        {texts.sample}{" "}
        <Link inline onClick={() => dispatch({ type: "viewed", view: { kind: "templates" } })}>
          {texts.template}
        </Link>{" "}
        {texts.or}{" "}
        <Link inline href="ayuda/index.html" target="_blank" rel="noreferrer">
          {texts.sampleLink}
        </Link>
      </p>
    </div>
  );
}
