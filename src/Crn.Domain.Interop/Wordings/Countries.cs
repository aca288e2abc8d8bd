using System.Collections.Frozen;

namespace Crn.Domain.Interop.Wordings;

/// <summary>The countries of ISO 3166-1 apart from the United Kingdom, with the names that registries write for them.</summary>
internal static class Countries
{
    // The two codes, the name in use, and other names of the same country behind signs of equality.
    private const string Rows = """
        AD AND Andorra = Principality of Andorra; AE ARE United Arab Emirates = UAE = United Arab Emirates UAE;
        AF AFG Afghanistan = Islamic Republic of Afghanistan; AG ATG Antigua and Barbuda; AI AIA Anguilla;
        AL ALB Albania = Republic of Albania; AM ARM Armenia = Republic of Armenia; AO AGO Angola = Republic of Angola;
        AQ ATA Antarctica; AR ARG Argentina = Argentine Republic; AS ASM American Samoa;
        AT AUT Austria = Republic of Austria = Österreich = Autriche; AU AUS Australia; AW ABW Aruba; AX ALA Åland Islands;
        AZ AZE Azerbaijan = Republic of Azerbaijan;
        BA BIH Bosnia and Herzegovina = Republic of Bosnia and Herzegovina = Bosnia = Bosnia & Herzegovina; BB BRB Barbados;
        BD BGD Bangladesh = People's Republic of Bangladesh; BE BEL Belgium = Kingdom of Belgium = Belgique = België = Belgien;
        BF BFA Burkina Faso; BG BGR Bulgaria = Republic of Bulgaria; BH BHR Bahrain = Kingdom of Bahrain;
        BI BDI Burundi = Republic of Burundi; BJ BEN Benin = Republic of Benin; BL BLM Saint Barthélemy; BM BMU Bermuda;
        BN BRN Brunei = Brunei Darussalam; BO BOL Bolivia = Bolivia, Plurinational State of = Plurinational State of Bolivia;
        BQ BES Bonaire, Sint Eustatius and Saba; BR BRA Brazil = Federative Republic of Brazil = Brasil = Brésil;
        BS BHS Bahamas = Commonwealth of the Bahamas = The Bahamas = Bahamas, The; BT BTN Bhutan = Kingdom of Bhutan;
        BV BVT Bouvet Island; BW BWA Botswana = Republic of Botswana; BY BLR Belarus = Republic of Belarus; BZ BLZ Belize;
        CA CAN Canada; CC CCK Cocos Islands = Cocos (Keeling) Islands;
        CD COD Democratic Republic of the Congo = Congo, The Democratic Republic of the = Congo, Democratic Republic of the =
            Congo Democratic Republic = DR Congo = DRC = Congo (Kinshasa) = Zaire = Democratic Republic of Congo =
            Congo, Democratic Republic of; CF CAF Central African Republic;
        CG COG Republic of the Congo = Congo = Congo (Brazzaville) = Republic of Congo;
        CH CHE Switzerland = Swiss Confederation = Schweiz = Suisse = Svizzera;
        CI CIV Côte d'Ivoire = Republic of Côte d'Ivoire = Ivory Coast; CK COK Cook Islands; CL CHL Chile = Republic of Chile;
        CM CMR Cameroon = Republic of Cameroon;
        CN CHN China = People's Republic of China = PR China = Mainland China = China (PRC) = PRC;
        CO COL Colombia = Republic of Colombia; CR CRI Costa Rica = Republic of Costa Rica; CU CUB Cuba = Republic of Cuba;
        CV CPV Cape Verde = Cabo Verde = Republic of Cabo Verde; CW CUW Curaçao; CX CXR Christmas Island;
        CY CYP Cyprus = Republic of Cyprus = Cyprus, Republic of;
        CZ CZE Czechia = Czech Republic = Czech Rep = Czechia (Czech Republic);
        DE DEU Germany = Federal Republic of Germany = Deutschland = Allemagne = Alemania; DJ DJI Djibouti = Republic of Djibouti;
        DK DNK Denmark = Kingdom of Denmark = Danmark = Danemark; DM DMA Dominica = Commonwealth of Dominica;
        DO DOM Dominican Republic; DZ DZA Algeria = People's Democratic Republic of Algeria; EC ECU Ecuador = Republic of Ecuador;
        EE EST Estonia = Republic of Estonia; EG EGY Egypt = Arab Republic of Egypt; EH ESH Western Sahara; ER ERI Eritrea;
        ES ESP Spain = Kingdom of Spain = España = Espagne = Spanien; ET ETH Ethiopia = Federal Democratic Republic of Ethiopia;
        FI FIN Finland = Republic of Finland = Suomi = Finlande = Finnland; FJ FJI Fiji = Republic of Fiji;
        FK FLK Falkland Islands = Falkland Islands (Malvinas);
        FM FSM Micronesia = Micronesia, Federated States of = Federated States of Micronesia; FO FRO Faroe Islands;
        FR FRA France = French Republic = Frankreich = Francia = Metropolitan France; GA GAB Gabon = Gabonese Republic; GD GRD Grenada;
        GE GEO Georgia; GF GUF French Guiana; GG GGY Guernsey; GH GHA Ghana = Republic of Ghana; GI GIB Gibraltar; GL GRL Greenland;
        GM GMB Gambia = Republic of the Gambia = The Gambia = Gambia, The; GN GIN Guinea = Republic of Guinea; GP GLP Guadeloupe;
        GQ GNQ Equatorial Guinea = Republic of Equatorial Guinea; GR GRC Greece = Hellenic Republic = Hellas = Grèce;
        GS SGS South Georgia and the South Sandwich Islands; GT GTM Guatemala = Republic of Guatemala; GU GUM Guam;
        GW GNB Guinea-Bissau = Republic of Guinea-Bissau; GY GUY Guyana = Republic of Guyana;
        HK HKG Hong Kong = Hong Kong Special Administrative Region of China = Hong Kong SAR = Hong Kong, China = Hong Kong SAR China =
            Hong Kong, Special Administrative Region; HM HMD Heard Island and McDonald Islands; HN HND Honduras = Republic of Honduras;
        HR HRV Croatia = Republic of Croatia; HT HTI Haiti = Republic of Haiti;
        HU HUN Hungary = Hungary (Magyarország) = Hongrie = Ungarn; ID IDN Indonesia = Republic of Indonesia;
        IE IRL Ireland = Republic of Ireland = Ireland (Republic of) = Ireland (Republic) = Eire = Irish Republic = Southern Ireland =
            ROI = Irlande = Irland;
        IL ISR Israel = State of Israel; IM IMN Isle of Man; IN IND India = Republic of India;
        IO IOT British Indian Ocean Territory; IQ IRQ Iraq = Republic of Iraq;
        IR IRN Iran = Iran, Islamic Republic of = Islamic Republic of Iran; IS ISL Iceland = Republic of Iceland;
        IT ITA Italy = Italian Republic = Italia = Italie = Italien; JE JEY Jersey; JM JAM Jamaica;
        JO JOR Jordan = Hashemite Kingdom of Jordan; JP JPN Japan = Japon = Nippon; KE KEN Kenya = Republic of Kenya;
        KG KGZ Kyrgyzstan = Kyrgyz Republic; KH KHM Cambodia = Kingdom of Cambodia; KI KIR Kiribati = Republic of Kiribati;
        KM COM Comoros = Union of the Comoros; KN KNA Saint Kitts and Nevis;
        KP PRK North Korea = Korea, Democratic People's Republic of = Democratic People's Republic of Korea = Korea (North) =
            Korea Democratic Peoples Republic = DPRK;
        KR KOR South Korea = Korea, Republic of = Republic of Korea = Korea South = Korea = Korea Rep of = Korea Republic = S Korea;
        KW KWT Kuwait = State of Kuwait; KY CYM Cayman Islands; KZ KAZ Kazakhstan = Republic of Kazakhstan;
        LA LAO Laos = Lao People's Democratic Republic = Lao PDR; LB LBN Lebanon = Lebanese Republic; LC LCA Saint Lucia;
        LI LIE Liechtenstein = Principality of Liechtenstein; LK LKA Sri Lanka = Democratic Socialist Republic of Sri Lanka;
        LR LBR Liberia = Republic of Liberia; LS LSO Lesotho = Kingdom of Lesotho; LT LTU Lithuania = Republic of Lithuania;
        LU LUX Luxembourg = Grand Duchy of Luxembourg; LV LVA Latvia = Republic of Latvia; LY LBY Libya = Libyan Arab Jamahiriya;
        MA MAR Morocco = Kingdom of Morocco; MC MCO Monaco = Principality of Monaco;
        MD MDA Moldova = Moldova, Republic of = Republic of Moldova; ME MNE Montenegro;
        MF MAF Saint Martin = Saint Martin (French part); MG MDG Madagascar = Republic of Madagascar;
        MH MHL Marshall Islands = Republic of the Marshall Islands;
        MK MKD North Macedonia = Republic of North Macedonia = Macedonia = Macedonia, The Former Yugoslav Republic of =
            Former Yugoslav Republic of Macedonia = FYROM = Macedonia, Republic of = The former Yugoslav Republic of Macedonia;
        ML MLI Mali = Republic of Mali; MM MMR Myanmar = Republic of Myanmar = Burma = Myanmar (Burma); MN MNG Mongolia;
        MO MAC Macao = Macao Special Administrative Region of China = Macau = Macao SAR = Macau SAR;
        MP MNP Northern Mariana Islands = Commonwealth of the Northern Mariana Islands; MQ MTQ Martinique;
        MR MRT Mauritania = Islamic Republic of Mauritania; MS MSR Montserrat; MT MLT Malta = Republic of Malta;
        MU MUS Mauritius = Republic of Mauritius; MV MDV Maldives = Republic of Maldives; MW MWI Malawi = Republic of Malawi;
        MX MEX Mexico = United Mexican States = Mexique; MY MYS Malaysia; MZ MOZ Mozambique = Republic of Mozambique;
        NA NAM Namibia = Republic of Namibia; NC NCL New Caledonia; NE NER Niger = Republic of the Niger = The Niger;
        NF NFK Norfolk Island; NG NGA Nigeria = Federal Republic of Nigeria; NI NIC Nicaragua = Republic of Nicaragua;
        NL NLD Netherlands = Netherlands, The = Kingdom of the Netherlands = The Netherlands = Holland = Pays-Bas = Nederland;
        NO NOR Norway = Kingdom of Norway = Norge = Norvège = Norwegen; NP NPL Nepal = Federal Democratic Republic of Nepal;
        NR NRU Nauru = Republic of Nauru; NU NIU Niue; NZ NZL New Zealand = Aotearoa New Zealand; OM OMN Oman = Sultanate of Oman;
        PA PAN Panama = Republic of Panama; PE PER Peru = Republic of Peru; PF PYF French Polynesia;
        PG PNG Papua New Guinea = Independent State of Papua New Guinea;
        PH PHL Philippines = Republic of the Philippines = The Philippines; PK PAK Pakistan = Islamic Republic of Pakistan;
        PL POL Poland = Republic of Poland = Polska = Pologne = Polen; PM SPM Saint Pierre and Miquelon; PN PCN Pitcairn;
        PR PRI Puerto Rico;
        PS PSE Palestine = Palestine, State of = Palestinian Territories, Occupied = Palestinian Territory, Occupied =
            Palestinian Territory = Occupied Palestinian Territory = Palestinian Territories = State of Palestine;
        PT PRT Portugal = Portuguese Republic = Portogallo; PW PLW Palau = Republic of Palau; PY PRY Paraguay = Republic of Paraguay;
        QA QAT Qatar = State of Qatar; RE REU Réunion = La Réunion; RO ROU Romania = Roumanie = Rumänien;
        RS SRB Serbia = Republic of Serbia; RU RUS Russia = Russian Federation = Russian Fed = Russia (Russian Federation);
        RW RWA Rwanda = Rwandese Republic; SA SAU Saudi Arabia = Kingdom of Saudi Arabia = KSA; SB SLB Solomon Islands;
        SC SYC Seychelles = Republic of Seychelles; SD SDN Sudan = Republic of the Sudan = The Sudan;
        SE SWE Sweden = Kingdom of Sweden = Sverige = Suède = Schweden; SG SGP Singapore = Republic of Singapore;
        SH SHN Saint Helena, Ascension and Tristan da Cunha; SI SVN Slovenia = Republic of Slovenia; SJ SJM Svalbard and Jan Mayen;
        SK SVK Slovakia = Slovak Republic = Slovak Rep = Slovakia (Slovak Republic); SL SLE Sierra Leone = Republic of Sierra Leone;
        SM SMR San Marino = Republic of San Marino; SN SEN Senegal = Republic of Senegal; SO SOM Somalia = Federal Republic of Somalia;
        SR SUR Suriname = Republic of Suriname; SS SSD South Sudan = Republic of South Sudan;
        ST STP Sao Tome and Principe = Democratic Republic of Sao Tome and Principe; SV SLV El Salvador = Republic of El Salvador;
        SX SXM Sint Maarten = Sint Maarten (Dutch part); SY SYR Syria = Syrian Arab Republic;
        SZ SWZ Eswatini = Kingdom of Eswatini = Swaziland; TC TCA Turks and Caicos Islands; TD TCD Chad = Republic of Chad;
        TF ATF French Southern Territories; TG TGO Togo = Togolese Republic; TH THA Thailand = Kingdom of Thailand;
        TJ TJK Tajikistan = Republic of Tajikistan; TK TKL Tokelau;
        TL TLS Timor-Leste = Democratic Republic of Timor-Leste = East Timor; TM TKM Turkmenistan;
        TN TUN Tunisia = Republic of Tunisia; TO TON Tonga = Kingdom of Tonga;
        TR TUR Turkey = Türkiye = Republic of Türkiye = Türkiye (Turkey) = Turkey (Türkiye);
        TT TTO Trinidad and Tobago = Republic of Trinidad and Tobago = Trinidad & Tobago; TV TUV Tuvalu;
        TW TWN Taiwan = Taiwan, Province of China = Taiwan, ROC = Chinese Taipei = Taiwan, Republic of China;
        TZ TZA Tanzania = Tanzania, United Republic of = United Republic of Tanzania; UA UKR Ukraine = The Ukraine;
        UG UGA Uganda = Republic of Uganda; UM UMI United States Minor Outlying Islands;
        US USA United States = United States of America = The United States = United States USA = Estados Unidos = Etats-Unis =
            Vereinigte Staaten; UY URY Uruguay = Eastern Republic of Uruguay; UZ UZB Uzbekistan = Republic of Uzbekistan;
        VA VAT Vatican City = Holy See (Vatican City State) = Holy See; VC VCT Saint Vincent and the Grenadines;
        VE VEN Venezuela = Venezuela, Bolivarian Republic of = Bolivarian Republic of Venezuela;
        VG VGB British Virgin Islands = Virgin Islands, British;
        VI VIR US Virgin Islands = Virgin Islands, U.S. = Virgin Islands of the United States = United States Virgin Islands;
        VN VNM Vietnam = Socialist Republic of Viet Nam; VU VUT Vanuatu = Republic of Vanuatu; WF WLF Wallis and Futuna;
        WS WSM Samoa = Independent State of Samoa; YE YEM Yemen = Republic of Yemen; YT MYT Mayotte;
        ZA ZAF South Africa = Republic of South Africa; ZM ZMB Zambia = Republic of Zambia; ZW ZWE Zimbabwe = Republic of Zimbabwe
        """;

    private static readonly FrozenDictionary<string, string> ByKey = Read().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name in use of a country, by any of its names or codes in the form of <see cref="Places.Key"/>.</summary>
    public static string? Find(string key) => ByKey.GetValueOrDefault(key);

    private static Dictionary<string, string> Read()
    {
        var byKey = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows.Split(';', StringSplitOptions.TrimEntries))
        {
            var names = row[7..].Split('=', StringSplitOptions.TrimEntries);
            foreach (var name in (string[])[row[..2], row[3..6], .. names]) byKey[Places.Key(name)] = names[0];
        }

        return byKey;
    }
}
