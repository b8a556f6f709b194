import { m } from '#i18n/messages.js'
import { TRIAGE_KEYS } from './triage-keys.ts'

const ACTS = {
  acknowledge: m.obstacle_action_acknowledge,
  check: m.obstacle_action_check,
  consolidate: m.obstacle_consolidate_join,
  'open-dossier': m.obstacle_consolidate_new,
  forward: m.triage_forward,
  'link-duplicate': m.triage_link,
  ask: m.obstacle_action_ask,
  settle: m.obstacle_action_settle,
  refuse: m.obstacle_action_refuse,
} as const satisfies Record<keyof typeof TRIAGE_KEYS, () => string>

const WAYS = [
  { keys: ['J', 'K'], what: m.triage_desk_key_neighbours },
  { keys: ['Ctrl ↵'], what: m.triage_desk_key_send },
  { keys: ['Esc'], what: m.triage_desk_key_leave },
  { keys: ['U'], what: m.triage_desk_key_back },
  { keys: ['O'], what: m.triage_desk_open_page },
  { keys: ['A', 'S'], what: m.triage_desk_key_choose },
  { keys: ['N', 'G', 'H'], what: m.triage_desk_key_many },
  { keys: ['?'], what: m.triage_desk_key_help },
] as const

const Key = ({ keys, what }: { keys: readonly string[]; what: string }) => (
  <div>
    <dt>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </dt>
    <dd>{what}</dd>
  </div>
)

/** All keys of the desk. Each presses a link or button of the page: nothing is done by keys only. */
export function TriageHelp() {
  return (
    <details className="data gap-top" id="phim-tat">
      <summary aria-keyshortcuts="?">
        {m.triage_desk_keys()} <kbd>?</kbd>
      </summary>
      <div className="key-groups gap-top-s">
        <dl className="keys">
          {(Object.keys(ACTS) as (keyof typeof ACTS)[]).map((act) => (
            <Key key={act} keys={[TRIAGE_KEYS[act]]} what={ACTS[act]()} />
          ))}
        </dl>
        <dl className="keys">
          {WAYS.map(({ keys, what }) => (
            <Key key={keys.join()} keys={keys} what={what()} />
          ))}
        </dl>
      </div>
      <label className="choice gap-top-s" hidden>
        <input type="checkbox" id="phim-tat-bat" defaultChecked />
        <span>{m.triage_desk_keys_on()}</span>
      </label>
    </details>
  )
}
