import { paths } from '#components/shell/paths.ts'
import { m } from '#i18n/messages.js'
import { formatFileSize } from './format.ts'

export type ShownFile = { id: string; name: string; sizeBytes: number }

/** With its size, so that nobody opens 18 MB on a phone unawares. */
export function FileLink({ file }: { file: ShownFile }) {
  return (
    <a href={paths.file(file.id)}>
      {file.name} <span className="nowrap">({formatFileSize(file.sizeBytes)})</span>
    </a>
  )
}

export function FileList({ files }: { files: readonly ShownFile[] }) {
  if (files.length === 0) return <span className="muted">{m.ui_file_none()}</span>
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <FileLink file={file} />
        </li>
      ))}
    </ul>
  )
}
