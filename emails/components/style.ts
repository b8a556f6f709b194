/** The tokens of the screens, as far as mail programs know them; a style sheet would be dropped by many. */
export const COLOUR = {
  ground: '#f5f5f1',
  paper: '#ffffff',
  ink: '#17191e',
  quiet: '#454a54',
  rule: '#deded7',
  accent: '#1c4483',
} as const

export const INTERFACE_FONT = "'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"
/** What a signed text says is set in the letter of official papers. */
export const DOCUMENT_FONT = "'Times New Roman', 'Liberation Serif', Tinos, 'Noto Serif', serif"
