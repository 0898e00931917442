import { i18n } from "../i18n/i18n.ts";

const commands = [
  ["next-claim", "command_next"],
  ["previous-claim", "command_previous"],
  ["_execute_action", "options.shortcut_open"],
  ["toggle-marks", "command_toggle"],
] as const;

interface OptionsShortcutsProps {
  /** As currently set; keys "" if unset. */
  shortcuts: { command: string; keys: string }[];
  /** Undefined if the browser offers no way to its shortcut settings. */
  onOpen: (() => void) | undefined;
}

/** The four shortcuts, as the browser has them set. */
export function OptionsShortcuts({ shortcuts, onOpen }: OptionsShortcutsProps) {
  return (
    <section id="shortcuts" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{i18n.t("options.shortcuts")}</h2>
      <div class="panel">
        {commands.map(([command, words]) => (
          <div class="row">
            <span class="row-label">{i18n.t(words)}</span>
            <Keys keys={shortcuts.find((shortcut) => shortcut.command === command)?.keys ?? ""} />
          </div>
        ))}
        <div class="row">
          <small class="row-label">{i18n.t("options.shortcuts_hint")}</small>
          {onOpen !== undefined && (
            <button type="button" class="button button-small" onClick={onOpen}>
              {i18n.t("options.shortcuts_change")}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}

/** "Alt+Shift+K" as three keys; macOS writes its own symbols without a plus, which stay together. */
function Keys({ keys }: { keys: string }) {
  if (keys === "") return <span class="hint">{i18n.t("options.shortcut_none")}</span>;
  return (
    <bdi class="keys">
      {keys.split("+").map((key) => (
        <kbd>{key}</kbd>
      ))}
    </bdi>
  );
}
