import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Looks that several views share. Spacing in multiples of 4 px. */
export const useShared = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "12px 16px 24px",
    // A field is as wide as the page, not as its longest option.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none", overflowWrap: "anywhere" },
  heading: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  plainList: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  section: { display: "flex", flexDirection: "column", gap: "4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  separated: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "12px" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});
