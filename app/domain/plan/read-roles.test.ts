import { describe, expect, it } from 'vitest'
import { readAddressee } from './read-addressee.ts'
import { assignsWork, readRoles } from './read-roles.ts'

const health = readAddressee('Sở Y tế')

describe('the words that give a role', () => {
  it('"Chủ trì, phối hợp với X, Y" lets the addressee lead and X and Y take part', () => {
    const roles = readRoles('Chủ trì, phối hợp với Sở Tài chính, Công an tỉnh xây dựng đề án.', health, 'duty')
    expect(roles).toMatchObject({ lead: ['Sở Y tế'], leadStated: true, coordinating: ['Sở Tài chính', 'Công an tỉnh'] })
  })

  it('"Phối hợp với X" lets the addressee only take part', () => {
    const roles = readRoles('Phối hợp với Sở Nội vụ rà soát.', health, 'duty')
    expect(roles).toMatchObject({
      addresseeRole: 'coordinates',
      lead: [],
      leadStated: false,
      coordinating: ['Sở Nội vụ'],
    })
  })

  it('"Là cơ quan thường trực, chủ trì …" leads too', () => {
    const roles = readRoles('Là cơ quan thường trực, chủ trì, phối hợp với Sở Nội vụ triển khai.', health, 'duty')
    expect([roles.addresseeRole, roles.coordinating]).toEqual(['leads', ['Sở Nội vụ']])
  })

  it('"Giao Sở X chủ trì" names the lead inside a task', () => {
    const roles = readRoles('Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính lập dự án.', null, 'task')
    expect(roles).toMatchObject({ lead: ['Sở Y tế'], leadStated: true, coordinating: ['Sở Tài chính'] })
  })

  it('"(Cơ quan chủ trì: X; cơ quan phối hợp: Y)" is read as written', () => {
    const roles = readRoles(
      'Phát triển trạm BTS (Cơ quan chủ trì: Sở Xây dựng; cơ quan phối hợp: UBND cấp huyện).',
      null,
      'task',
    )
    expect(roles).toMatchObject({ lead: ['Sở Xây dựng'], coordinating: ['UBND cấp huyện'] })
  })

  it('"đồng chủ trì" names both and asks for a choice', () => {
    const roles = readRoles('Công an tỉnh và Sở Tư pháp đồng chủ trì làm sạch dữ liệu.', null, 'task')
    expect([roles.lead, roles.jointLead]).toEqual([['Công an tỉnh', 'Sở Tư pháp'], true])
  })

  it.each([
    'Tăng cường phối hợp, chia sẻ, sử dụng chung cơ sở hạ tầng.',
    'Ngân sách bảo đảm các hoạt động do các cơ quan nhà nước thuộc tỉnh chủ trì thực hiện theo quy định.',
    'Các doanh nghiệp phối hợp phát triển hạ tầng số theo nguyên tắc dùng chung.',
    'Nâng cao năng lực chủ trì các nhiệm vụ khoa học.',
  ])('"%s" assigns nothing', (text) => {
    const { lead, coordinating } = readRoles(text, null, 'task')
    expect([lead, coordinating, assignsWork(text)]).toEqual([[], [], false])
  })

  it('the article that only puts a decision into force assigns nothing', () => {
    expect(assignsWork('Sở Nội vụ, Sở Y tế chịu trách nhiệm thi hành Quyết định này.')).toBe(false)
    expect(assignsWork('Giao Sở Tài chính chủ trì, cân đối kinh phí.')).toBe(true)
  })
})
