/** What the full name of an agency is made of, as patterns. */

/** 国家税务总局清河县税务局 is an agency of 清河县. */
export const CENTRAL = /^(?:国家|中国)[^省市县区]{2,10}?(?:总局|银行|局)(?=.*[省市县区旗])/u;
export const TOWN = /^(?<name>.{1,8}?(?<sign>镇|乡|街道|苏木))(?<body>人民政府|政府|办事处|办)?$/u;
export const PLACE_SIGN = /(?:自治[区州县旗]|[省市县区旗州盟]|地区)$/u;
export const ZONE =
  /(?:开发|高新|园|新|示范|度假|保税|管理|试验|经开|景|港|商务|产业|工业)区|园|港|管理委员会|管委会/u;
export const GOVERNMENT_OFFICE = /^人民政府(?:办公室|办公厅)$/u;
/** What an agency's name ends with. */
export const DEPARTMENT = /.(?:局|委|委员会|办|办公室|厅|院|馆|中心|队|站|所|处|会|社|公司|校|学校|署|室)$/u;
