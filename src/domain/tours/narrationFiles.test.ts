import { describe, expect, it } from 'vitest'
import { narrationFile, narrationIndex, narrationName, spokenTexts } from './narrationFiles.ts'

const caption = (zh: string, en: string) => ({ caption: { zh, en, ru: en } })

describe('files of captions', () => {
  it('are found by the words and the language', () => {
    const index = { files: [`${narrationName('封顶。', 'zh')}.mp3`, `${narrationName('Done.', 'en')}.wav`] }
    expect(narrationIndex.safeParse(index).success).toBe(true)
    expect(narrationFile(index, '封顶。', 'zh')).toBe(index.files[0])
    expect(narrationFile(index, 'Done.', 'en')).toBe(index.files[1])
    expect(narrationFile(index, 'Done.', 'ru')).toBeNull()
    expect(narrationFile(index, 'Done!', 'en')).toBeNull()
  })

  it('have other names for other words, however near', () => {
    const texts = ['Done.', 'Done!', 'done.', 'Done', 'Doen.', '.enoD', '', ' ']
    expect(new Set(texts.map((it) => narrationName(it, 'en'))).size).toBe(texts.length)
  })

  it('are one a text and language, however often it is told', () => {
    const steps = [caption('封顶。', 'Done.'), caption('封顶。', 'Done.'), caption('开工。', 'Begun.')]
    const wanted = spokenTexts(steps, ['zh', 'en'])
    expect(wanted.map(({ lang, text }) => [lang, text])).toEqual([
      ['zh', '封顶。'],
      ['zh', '开工。'],
      ['en', 'Done.'],
      ['en', 'Begun.'],
    ])
  })

  it.each(['../secret.mp3', 'zh-12.mp3', 'zh-0123456789abcdef', 'https://x/zh-0123456789abcdef.mp3'])(
    'lie in their folder alone: %s',
    (file) => {
      expect(narrationIndex.safeParse({ files: [file] }).success).toBe(false)
    },
  )
})
