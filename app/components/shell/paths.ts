const under = (base: string) => (id: string) => `${base}/${encodeURIComponent(id)}`

/** Where every screen lives. Nothing else in the product writes a path by hand. */
export const paths = {
  home: () => '/',
  signIn: () => '/dang-nhap',
  firstPassword: () => '/dang-nhap/mat-khau-moi',
  signOut: () => '/dang-xuat',
  switchRole: () => '/doi-vai',
  locale: () => '/ngon-ngu',
  clock: () => '/dong-ho',
  account: () => '/tai-khoan',
  delegations: () => '/uy-quyen',

  plans: () => '/ke-hoach',
  plan: under('/ke-hoach'),
  planReview: (id: string) => `${paths.plan(id)}/ra-soat`,
  /** A sentence in the living plan. */
  clause: (planId: string, anchor: string) => `${paths.plan(planId)}#${encodeURIComponent(anchor)}`,

  assignments: () => '/nhiem-vu',
  bulkAct: () => '/nhiem-vu/hang-loat',
  bulkActs: () => '/nhiem-vu/viec-hang-loat',
  madeBulkAct: under('/nhiem-vu/viec-hang-loat'),
  newTracker: () => '/nhiem-vu/nhap-so',
  trackerSample: () => '/nhiem-vu/nhap-so/tep-mau',
  newAssignment: () => '/nhiem-vu/moi',
  assignment: under('/nhiem-vu'),
  urgingLetter: under('/nhiem-vu/cong-van-don-doc'),
  /** The exact sentence of an assignment in its document, wherever that stands by now. */
  sentence: (id: string) => `${paths.assignment(id)}/cau-goc`,
  /** The rule of a recurring duty. */
  seriesRule: (id: string) => `${paths.assignment(id)}/quy-tac-lap`,

  /** What waits for the signature of an agency's head. */
  signOffs: () => '/trinh-ky',
  signOff: under('/trinh-ky'),
  headSigns: (organisationId: string) => `${paths.organisation(organisationId)}/thu-truong-ky`,

  escalations: () => '/leo-thang',
  matterEscalations: () => '/leo-thang/vuong-mac',

  obstacles: () => '/vuong-mac',
  newObstacle: () => '/vuong-mac/moi',
  obstacleDraft: (id: string) => `${paths.newObstacle()}?nhap=${id}`,
  keepObstacleDraft: () => '/vuong-mac/nhap',
  answeredObstacles: () => '/vuong-mac/da-giai-quyet',
  triage: () => '/vuong-mac/phan-loai',
  jointDossier: () => '/vuong-mac/lap-ho-so',
  obstacleExport: () => '/vuong-mac/xuat',
  obstacle: under('/vuong-mac'),
  obstacleReceipt: (id: string) => `${paths.obstacle(id)}/bien-nhan`,

  dossiers: () => '/ho-so',
  dossier: under('/ho-so'),
  question: under('/cau-hoi-lanh-dao'),
  opinionSlip: under('/phieu-lay-y-kien'),
  /** A paper drafted from a dossier or a filing; `slug` names its kind. */
  dossierDraft: (id: string, slug: string) => `${paths.dossier(id)}/van-ban-du-thao/${slug}`,
  filingDraft: (id: string, slug: string) => `${paths.obstacle(id)}/van-ban-du-thao/${slug}`,
  resolution: under('/van-ban'),

  standing: () => '/tinh-hinh',
  /** Figures of a month, quarter or year. */
  period: () => '/tinh-hinh/ky',
  holders: () => '/tinh-hinh/ben-giu',

  organisations: () => '/co-quan',
  newOrganisation: () => '/co-quan/moi',
  organisation: under('/co-quan'),
  reforms: () => '/co-quan/sap-xep',
  newReform: () => '/co-quan/sap-xep/moi',
  reform: under('/co-quan/sap-xep'),
  people: () => '/nguoi-dung',
  newPerson: () => '/nguoi-dung/moi',
  person: under('/nguoi-dung'),
  personLeave: (id: string) => `${paths.person(id)}/ban-giao`,
  calendar: () => '/lich-lam-viec',
  clockPolicy: () => '/quy-tac-dong-ho',
  stepLimits: () => '/gioi-han-buoc',
  commonPoints: () => '/noi-dung-tham-tra',
  templates: () => '/mau-van-ban',
  template: under('/mau-van-ban'),
  mailbox: () => '/thu',
  mail: under('/thu'),
  operation: () => '/van-hanh',
  file: under('/tep'),
} as const
