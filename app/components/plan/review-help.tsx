import { m } from '#i18n/messages.js'

const GROUPS: readonly (readonly { keys: readonly string[]; what: () => string }[])[] = [
  [
    { keys: ['A', 'Ctrl ↵'], what: m.review_key_accept },
    { keys: ['S'], what: m.review_key_later },
    { keys: ['X'], what: m.review_key_not_a_task },
    { keys: ['R'], what: m.review_key_reopen },
  ],
  [
    { keys: ['J', 'K'], what: m.review_key_neighbours },
    { keys: ['U'], what: m.review_key_unsure },
    { keys: ['G'], what: m.review_key_gap },
    { keys: ['B'], what: m.review_key_ledger },
  ],
  [
    { keys: ['C'], what: m.review_key_lead },
    { keys: ['H'], what: m.review_key_due },
    { keys: ['0'], what: m.review_key_period_end },
    { keys: ['1', '2', '3'], what: m.review_key_reasons },
  ],
  [
    { keys: ['T'], what: m.review_key_split },
    { keys: ['M', '⇧ M'], what: m.review_key_join },
    { keys: ['D'], what: m.review_key_promote },
    { keys: ['Z'], what: m.review_key_undo },
    { keys: ['Esc'], what: m.review_key_leave_field },
    { keys: ['?'], what: m.review_key_help },
  ],
]

/** All keys of the page. Each of them presses a link or button of the page, or goes to a field: nothing is done by keys only. */
export function ReviewHelp() {
  return (
    <details className="data gap-top" id="phim-tat">
      <summary aria-keyshortcuts="?">
        {m.review_keys()} <kbd>?</kbd>
      </summary>
      <div className="key-groups gap-top-s">
        {GROUPS.map((group) => (
          <dl key={group[0]?.keys.join()} className="keys">
            {group.map(({ keys, what }) => (
              <div key={keys.join()}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{what()}</dd>
              </div>
            ))}
          </dl>
        ))}
      </div>
      <label className="choice gap-top-s" hidden>
        <input type="checkbox" id="phim-tat-bat" defaultChecked />
        <span>{m.review_keys_on()}</span>
      </label>
    </details>
  )
}
