import { z } from 'zod'
import { typedDay } from '#domain/obstacle/forms.ts'
import { requiredText } from '#domain/shared/form-fields.ts'

export const AskQuestionSchema = z.object({
  askedId: z.string({ error: 'asked-missing-whom' }).min(1, 'asked-missing-whom').pipe(z.uuid('unknown-choice')),
  questionTitle: z.string({ error: 'question-title-missing' }).min(1, 'question-title-missing').max(200, 'too-long'),
  question: requiredText('question-missing'),
  dueOn: typedDay('answer-due-missing'),
})
export type AskQuestion = z.output<typeof AskQuestionSchema>

export const WithdrawQuestionSchema = z.object({
  questionId: z.uuid('unknown-choice'),
  reason: requiredText('reason-missing'),
})

export const AnswerQuestionSchema = z.object({ answer: requiredText('question-answer-missing') })
