"""The countries of the world with their names and the words for their people."""

COUNTRY_TABLE = """
afghanistan|Afghanistan|Afghan Afghans Afghani
albania|Albania|Albanian Albanians
algeria|Algeria|Algerian Algerians
andorra|Andorra|Andorran
angola|Angola|Angolan Angolans
antigua_and_barbuda|Antigua and Barbuda,Antigua|Antiguan
argentina|Argentina|Argentine Argentinian Argentinians Argentines
armenia|Armenia|Armenian Armenians
australia|Australia|Australian Australians Aussie Aussies
austria|Austria|Austrian Austrians
azerbaijan|Azerbaijan|Azerbaijani Azerbaijanis Azeri
bahamas|The Bahamas,Bahamas|Bahamian Bahamians
bahrain|Bahrain|Bahraini Bahrainis
bangladesh|Bangladesh|Bangladeshi Bangladeshis
barbados|Barbados|Barbadian Barbadians
belarus|Belarus|Belarusian Belarusians Belarussian
belgium|Belgium|Belgian Belgians
belize|Belize|Belizean
benin|Benin|Beninese
bhutan|Bhutan|Bhutanese
bolivia|Bolivia|Bolivian Bolivians
bosnia|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia|Bosnian Bosnians
botswana|Botswana|Motswana Batswana
brazil|Brazil|Brazilian Brazilians
brunei|Brunei|Bruneian
bulgaria|Bulgaria|Bulgarian Bulgarians
burkina_faso|Burkina Faso|Burkinabe
burundi|Burundi|Burundian Burundians
cambodia|Cambodia|Cambodian Cambodians
cameroon|Cameroon|Cameroonian Cameroonians
canada|Canada|Canadian Canadians
cape_verde|Cape Verde,Cabo Verde|
central_african_republic|Central African Republic|
chad|Chad|Chadian Chadians
chile|Chile|Chilean Chileans
china|China,People's Republic of China|Chinese
colombia|Colombia|Colombian Colombians
comoros|Comoros|Comorian
congo|Republic of Congo,Congo-Brazzaville,Congo|Congolese
congo_kinshasa|Democratic Republic of Congo,Democratic Republic of the Congo,DR Congo,DRC|
costa_rica|Costa Rica|Costa+Rican Costa+Ricans
croatia|Croatia|Croatian Croatians Croat Croats
cuba|Cuba|Cuban Cubans
cyprus|Cyprus|Cypriot Cypriots
czechia|Czech Republic,Czechia|Czech Czechs
denmark|Denmark|Danish Dane Danes
djibouti|Djibouti|Djiboutian
dominica|Dominica|
dominican_republic|Dominican Republic|Dominican Dominicans
east_timor|East Timor,Timor-Leste|Timorese
ecuador|Ecuador|Ecuadorian Ecuadorians Ecuadorean
egypt|Egypt|Egyptian Egyptians
el_salvador|El Salvador|Salvadoran Salvadorans Salvadorean
england|England|English Englishman
equatorial_guinea|Equatorial Guinea|
eritrea|Eritrea|Eritrean Eritreans
estonia|Estonia|Estonian Estonians
eswatini|Eswatini,Swaziland|Swazi
ethiopia|Ethiopia|Ethiopian Ethiopians
fiji|Fiji|Fijian Fijians
finland|Finland|Finnish Finn Finns
france|France|French Frenchman Frenchmen Frenchwoman
gabon|Gabon|Gabonese
gambia|The Gambia,Gambia|Gambian Gambians
georgia|Georgia|Georgian Georgians
germany|Germany|German Germans
ghana|Ghana|Ghanaian Ghanaians
greece|Greece|Greek Greeks
greenland|Greenland|Greenlander Greenlanders
grenada|Grenada|Grenadian
guatemala|Guatemala|Guatemalan Guatemalans
guinea|Guinea|Guinean Guineans
guinea_bissau|Guinea-Bissau|
guyana|Guyana|Guyanese
haiti|Haiti|Haitian Haitians
honduras|Honduras|Honduran Hondurans
hong_kong|Hong Kong|Hongkonger Hongkongers
hungary|Hungary|Hungarian Hungarians
iceland|Iceland|Icelandic Icelander Icelanders
india|India|Indian Indians
indonesia|Indonesia|Indonesian Indonesians
iran|Islamic Republic of Iran,Iran|Iranian Iranians
iraq|Iraq|Iraqi Iraqis
ireland|Republic of Ireland,Ireland|Irish Irishman Irishmen
israel|Israel|Israeli Israelis
italy|Italy|Italian Italians
ivory_coast|Ivory Coast,Cote d'Ivoire,Côte d'Ivoire,Côte d’Ivoire|Ivorian Ivorians
jamaica|Jamaica|Jamaican Jamaicans
japan|Japan|Japanese
jordan|Jordan|Jordanian Jordanians
kazakhstan|Kazakhstan|Kazakh Kazakhs
kenya|Kenya|Kenyan Kenyans
kiribati|Kiribati|
korea|Korea,Korean Peninsula|Korean Koreans
kosovo|Kosovo|Kosovar Kosovan
kuwait|Kuwait|Kuwaiti Kuwaitis
kyrgyzstan|Kyrgyzstan|Kyrgyz
laos|Laos|Laotian Laotians
latvia|Latvia|Latvian Latvians
lebanon|Lebanon|Lebanese
lesotho|Lesotho|
liberia|Liberia|Liberian Liberians
libya|Libya|Libyan Libyans
liechtenstein|Liechtenstein|
lithuania|Lithuania|Lithuanian Lithuanians
luxembourg|Luxembourg|
madagascar|Madagascar|Malagasy
malawi|Malawi|Malawian Malawians
malaysia|Malaysia|Malaysian Malaysians
maldives|The Maldives,Maldives|Maldivian
mali|Mali|Malian Malians
malta|Malta|Maltese
marshall_islands|Marshall Islands|
mauritania|Mauritania|Mauritanian Mauritanians
mauritius|Mauritius|Mauritian
mexico|Mexico|Mexican Mexicans
micronesia|Micronesia|Micronesian
moldova|Moldova|Moldovan Moldovans
monaco|Monaco|
mongolia|Mongolia|Mongolian Mongolians
montenegro|Montenegro|Montenegrin
morocco|Morocco|Moroccan Moroccans
mozambique|Mozambique|Mozambican Mozambicans
myanmar|Myanmar,Burma|Burmese
namibia|Namibia|Namibian Namibians
nauru|Nauru|
nepal|Nepal|Nepali Nepalis Nepalese
netherlands|The Netherlands,Netherlands,Holland|Dutch Dutchman
new_zealand|New Zealand|New+Zealander New+Zealanders Kiwi Kiwis
nicaragua|Nicaragua|Nicaraguan Nicaraguans
niger|Niger|Nigerien
nigeria|Nigeria|Nigerian Nigerians
north_korea|North Korea,Democratic People's Republic of Korea,DPRK|North+Korean North+Koreans
north_macedonia|North Macedonia,Macedonia|Macedonian Macedonians
norway|Norway|Norwegian Norwegians
oman|Oman|Omani Omanis
pakistan|Pakistan|Pakistani Pakistanis
palau|Palau|
palestine|Palestine,Palestinian Territories|Palestinian Palestinians
panama|Panama|Panamanian Panamanians
papua_new_guinea|Papua New Guinea|
paraguay|Paraguay|Paraguayan Paraguayans
peru|Peru|Peruvian Peruvians
philippines|The Philippines,Philippines|Filipino Filipinos Philippine Filipina
poland|Poland|Polish Poles
portugal|Portugal|Portuguese
puerto_rico|Puerto Rico|Puerto+Rican Puerto+Ricans
qatar|Qatar|Qatari Qataris
romania|Romania|Romanian Romanians
russia|Russian Federation,Russia|Russian Russians
rwanda|Rwanda|Rwandan Rwandans
saint_lucia|Saint Lucia,St. Lucia|
samoa|Samoa|Samoan Samoans
san_marino|San Marino|
sao_tome|Sao Tome and Principe,São Tomé and Príncipe|
saudi_arabia|Saudi Arabia,Kingdom of Saudi Arabia|Saudi Saudis Saudi+Arabian
scotland|Scotland|Scottish Scot Scots
senegal|Senegal|Senegalese
serbia|Serbia|Serbian Serbians Serb Serbs
seychelles|The Seychelles,Seychelles|
sierra_leone|Sierra Leone|Sierra+Leonean
singapore|Singapore|Singaporean Singaporeans
slovakia|Slovakia|Slovak Slovaks Slovakian
slovenia|Slovenia|Slovenian Slovenians Slovene
solomon_islands|Solomon Islands|
somalia|Somalia|Somali Somalis Somalian Somalians
south_africa|South Africa|South+African South+Africans
south_korea|South Korea,Republic of Korea|South+Korean South+Koreans
south_sudan|South Sudan|South+Sudanese
spain|Spain|Spanish Spaniard Spaniards
sri_lanka|Sri Lanka|Sri+Lankan Sri+Lankans
sudan|Sudan|Sudanese
suriname|Suriname|Surinamese
sweden|Sweden|Swedish Swede Swedes
switzerland|Switzerland|Swiss
syria|Syrian Arab Republic,Syria|Syrian Syrians
taiwan|Taiwan|Taiwanese
tajikistan|Tajikistan|Tajik Tajiks
tanzania|Tanzania|Tanzanian Tanzanians
thailand|Thailand|Thai Thais
togo|Togo|Togolese
tonga|Tonga|Tongan Tongans
trinidad_and_tobago|Trinidad and Tobago,Trinidad|Trinidadian
tunisia|Tunisia|Tunisian Tunisians
turkey|Turkey,Türkiye|Turkish Turk Turks
turkmenistan|Turkmenistan|Turkmen
tuvalu|Tuvalu|
uganda|Uganda|Ugandan Ugandans
ukraine|Ukraine|Ukrainian Ukrainians
united_arab_emirates|United Arab Emirates,UAE,U.A.E.|Emirati Emiratis
united_kingdom|United Kingdom,Great Britain,Britain,UK,U.K.|British Briton Britons
united_states|United States of America,United States,USA,U.S.A.,US,U.S.,America|American Americans
uruguay|Uruguay|Uruguayan Uruguayans
uzbekistan|Uzbekistan|Uzbek Uzbeks
vanuatu|Vanuatu|
vatican|Vatican City,The Vatican,Vatican|
venezuela|Venezuela|Venezuelan Venezuelans
vietnam|Vietnam|Vietnamese
wales|Wales|Welsh Welshman
yemen|Yemen|Yemeni Yemenis Yemenite
zambia|Zambia|Zambian Zambians
zimbabwe|Zimbabwe|Zimbabwean Zimbabweans
"""
"""One country a line: key, names separated by commas, words for its people (``+`` stands for a space)."""
