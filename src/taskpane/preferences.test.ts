import { DEFAULT_USER_SETTINGS, type UserSettings } from "../app/settings";
import { storedPreferences } from "./preferences";

/** The part of the browser's storage that is used, over a map. */
function storage(kept = new Map<string, string>()): () => Pick<Storage, "getItem" | "setItem"> {
  return () => ({ getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text) });
}

const CHOSEN: UserSettings = { cutDate: 42_735, extended: true, calendar: "LFT", criteria: { "A-36": "12-meses" } };

test("settings outlive the pane, and the cut date does not", () => {
  const place = storage();
  storedPreferences(place, undefined).save(CHOSEN);
  expect(storedPreferences(place, undefined).load()).toEqual({ ...CHOSEN, cutDate: null });
  expect(storedPreferences(place, "other-host").load()).toEqual(DEFAULT_USER_SETTINGS);
});

test("a host that blocks the storage gets the initial settings", () => {
  const blocked = storedPreferences(() => {
    throw new DOMException("denied", "SecurityError");
  }, undefined);
  expect(() => blocked.save(CHOSEN)).not.toThrow();
  expect(blocked.load()).toEqual(DEFAULT_USER_SETTINGS);
});

test.each(["", "{", "7", '{"extended":"yes","calendar":"X","criteria":{"A-36":3}}', '{"criteria":7}'])("what is not ours is ignored: %s", (text) => {
  expect(storedPreferences(storage(new Map([["cotejo.ajustes", text]])), undefined).load()).toEqual(DEFAULT_USER_SETTINGS);
});
