"""Words for telling names: first names, titles, and common words that are written with a capital.

Our own lists. A word of `COMMON` is translated where it stands in a name: Health, Organization,
Court. What is on no list and has a capital within a sentence is a name.
"""

FIRST_NAMES = frozenset(
    """
    aaron abdi abdullahi abel abigail adam adan adrian adriana ahmed aiden alan alba albert alberto
    alejandra alejandro alex alexander alexandra alexis alfredo alice alicia alison allen alma
    alonso amanda amber amina amy ana andre andrea andres andrew andy angel angela angelica anita
    ann anna anne anthony antonia antonio arturo ashley asha barbara beatriz becky ben benito
    benjamin bernardo beth betty beverly bill blanca bob bonnie brandon brenda brian bruce bryan
    carla carlos carmen carol carolina caroline catherine cecilia cesar charles charlotte cheryl
    chloe chris christian christina christine christopher cindy claire clara claudia connie craig
    cristian cristina cynthia dan daniel daniela danielle david deborah denise dennis derek diana
    diane diego dolores don donald donna dorothy douglas dylan eddie edgar eduardo edward edwin
    elena eli elisa elizabeth ellen emily emma emilio enrique eric erica erik ernesto esperanza
    esteban esther eva evan evelyn fatima federico felipe felix fernanda fernando fiona frances
    francisca francisco frank fred gabriel gabriela gary george gerald gerardo german gilberto gina
    gloria gonzalo gordon grace graciela greg gregory guadalupe guillermo gustavo hannah harold
    harry hassan heather hector helen henry hilda hodan hugo humberto ian ignacio ines irene iris
    irma isaac isabel isabella ivan jack jacob jaime jake james jamie jane janet jason javier jean
    jeff jeffrey jennifer jeremy jerry jesse jessica jesus jill jim jimmy joan joaquin joe john
    johnny jonathan jordan jorge jose joseph josefina joshua joyce juan juana juanita judith judy
    julia julian juliana julie julio justin karen karina karla kate katherine kathleen kathy katie
    keith kelly ken kenneth kevin kim kimberly kyle larry laura lauren lawrence leah leo leon
    leonardo leonor leslie leticia lidia liliana linda lisa liz lorena lorenzo louis lourdes lucas
    lucia lucy luis luisa luz lynn mabel magdalena manuel manuela marco marcos margaret margarita
    maria mariana marilyn mario marisol mark marlene marta martha martin martina mary mateo matthew
    matt mauricio maya megan melanie melissa mercedes michael michelle miguel mike mildred miriam
    mohamed mohammed monica muhammad nadia nancy natalia natalie nathan nicholas nick nicolas nicole
    noah noemi nora norma octavio olga oliver olivia omar oscar pablo pamela patricia patrick paul
    paula pedro peggy peter philip phillip phyllis rachel rafael ralph ramiro ramon raquel raul
    rebeca rebecca reyna ricardo richard rita robert roberta roberto rodolfo rodrigo roger rogelio
    roman ronald rosa rosario rose roxana roy ruben russell ruth ryan sabrina sally salvador sam
    samantha samuel sandra santiago sara sarah scott sean sebastian sergei sergio sharon sheila
    shirley silvia simon sofia sonia sophia stella stephanie stephen steve steven susan susana
    sylvia teresa terry theodore theresa thomas tim timothy tina todd tom tomas tony tracy tyler
    valentina valeria vanessa veronica vicente victor victoria vincent violeta virginia vivian
    vladimir walter wanda wayne wendy wilfredo william xavier ximena yasmin yolanda zachary zoe
    """.split()
)
"""Common in the United States in English, Spanish, Somali and Arabic; without accents."""

TITLES = frozenset(
    """
    mr mrs ms miss dr dra sr sra srta prof don doña señor señora mayor president vice senator
    governor judge justice sheriff principal councilmember councilman councilwoman commissioner
    superintendent director chief officer sergeant captain lieutenant attorney representative rep
    sen gov secretary minister premier chancellor king queen pope rev reverend father sister
    alcalde alcaldesa presidente presidenta senador senadora gobernador gobernadora juez jueza
    ministro ministra concejal concejala comisionado comisionada directora doctor doctora profesor
    profesora oficial sargento capitán teniente abogado abogada licenciado licenciada padre
    hermana rey reina papa secretario secretaria jefe jefa
    """.split()
)
"""What stands before a person's name."""

COMMON = frozenset(
    """
    african africans alaskan american americans andean anglo arab arabic arabs argentine buddhist
    catholic catholics chilean cuban cubans czech danish dominican french german germans greek
    haitian hindu hispanic hispanics indigenous islamic israeli jew jewish jews kurdish latina
    latino latinos latinx mexican mexicans mormon moroccan muslim muslims nigerian pakistani
    portuguese puerto rican roman romans somali somalis swiss texan thai tribal
    concern emergencies labour worry seasons survivor survivors homeless thanksgiving thank
    welcome please dear attention warning note remember free important
    cemetery chapel choir concert exhibit gallery garage greenhouse gym gymnasium kindergarten
    landfill lobby lounge market nursery orchard pantry parking pavilion pier playground porch
    recycling reservoir rink shop terrace theater theatre trail trailhead warehouse wing
    academic adult adults agenda aging allies anniversary annex applicant application assessor
    auditor autism ballot baseball basketball birth breast bus cafeteria cash checklist citywide
    cleanup closure cold collection complaint compliance counseling counselor countywide cradle
    dental dentist diabetes dialysis dream dreamers driver drivers drought dual duty earned
    earthquake elder elders electrical enrollment eviction evictions fees fiscal flood flu flyer
    football form foster fraud gas graduate graduation grants handbook hearing hearings hepatitis
    hotline household human hurricane identification injury inspector intake intake kids
    landlord landlords landscape lead leader leaders leadership lease legislative license lunch
    machine mail maternity meals measles merit minor minors monthly mortgage name neighborhood
    neighborhoods neighbor neighbors neighbours notification oath ombudsman orientation outreach
    overdose owner parental pediatric pediatrics permits pest petition pharmacy pilot pledge
    plumbing pregnancy preschool privacy property public rabies rebate recovery referral refuge
    reform renewal rent rental renters repair request requirements rescue residence resident
    residents respiratory rideshare roads roof rules sanitation savings scholarship seniors
    sewer sexual shelter shuttle sidewalk sign sick signal site smoke snow solid speech spelling
    spouse stamp stamps stand strategic storm streets substance suicide surgery swimming tenant
    tenants testing ticket toddler tornado toxic traffic transfer translation trash trauma treatment
    trees tuition tutoring utilities utility vaccination vaccinations vaccines veteran victim
    victims voter voters voting waste weather wellness wildfire window workforce workplace workshop
    amnesty guideline guidelines seafood tissue toilet treatment
    academy access accounting act action administration advance advisory affairs affordable afternoon
    age agency agreement agricultural agriculture aid air airport alert alliance allergy america
    american animal annual apartment appeals april archive area arena art article arts asian
    assembly assessment assistance associated association atlantic attorney august authority
    autumn avenue award bank basic bay beach benefit benefits big bill black block blue board
    border botanical boulevard branch bridge bridges britain british broadcasting budget building
    bulletin bureau bus business camp campus cancer capital capitol card care caribbean case castle
    cathedral catholic census center central centre centers centres century certificate challenge
    chamber championship chancellor chapter charter chief child children childhood chinese choice
    christian christmas chronicle church circle circuit citizen citizens citizenship city civil
    class clean clerk clinic clinical club coach coalition coast code college commerce commission
    commissioner committee common commons communicable communication communications communist
    community company conference congress congressional constitution consulate consumer control
    convention cooperative corporation corps cost council counsel county court covenant creek
    crescent crime criminal crisis cross cultural culture customer customs daily dam data day days
    death december declaration defense defence delta democracy democrat democratic democrats
    department depot deputy desert design development digital diplomacy director directorate
    disability disaster disease diseases district division doctor document domestic downtown drive
    drug drugs early earth east easter eastern economic economy education educational egyptian
    eight election elections electric elementary emergency emirates employee employment energy
    enforcement engineering english enterprise environment environmental equal equality estate
    ethics europe european evening event exchange executive exhibition experience expo express fact
    fair fall families family farm father february federal federation fellowship festival field
    figure film finance financial fire first fish five flag flight flora food force forces foreign
    forest form forum foundation fountain four france free freedom friday friends front fund future
    game games garden gardens gate gazette general german girls global gold golden good government
    governor grand grant great green ground group growth guard guide gulf hall harbor harbour head
    health healthcare heart heritage high higher highway hill hills history holiday holy home
    homeland horse hospital hotel house housing human hygiene ice immigration immunization
    imperial income independence independent index indian industrial industries industry
    infectious information initiative innovation institute institution insurance intelligence
    intensive interior internal international internet investigation island islands jail january
    job jobs journal judge july june junior justice king kingdom kitchen labor labour laboratory
    laboratories lake land lane language late latin latino law league learning left legal
    legislature letter liberal liberation liberty library license life light line lord low lunar
    magazine main mall management manager map march marine market markets martial mass may mayor
    media medicaid medical medicare medicine mediterranean meeting member memorial men mental
    metro metropolitan middle military minister ministry minority mission mississippi model modern
    monday morning mother motor mountain mountains move movement municipal municipality museum
    music national nations native natural nature naval navy network new news newspaper nine
    nobel nomenclature north northeast northern northwest notice november nuclear number nurse
    nursing nutrition ocean october office officer official old olympic olympics one online open
    opera operation opportunity orange order organisation organization organizations outbreak
    pacific palace pandemic parade parent parents park parks parliament part partnership party
    pass patient peace peninsula pension people peoples permit personal pharmacy phase philosophy
    physical pine place plan planning plant plaza point police policy political pool poor pope port
    post postal poverty practice premier preparedness prescription preservation president press
    prevention primary prime prince princess principal prison private prize process professional
    professor program programme project property prosecutor protection protestant provincial
    psychology public publication publishing quality queen question radio radiology railway ranch
    reading records recreation red reference refugee region regional registry registration
    regulation relations relief religious report representative representatives republic
    republican republicans research reserve resettlement resolution resource resources response
    retail retailers review revolution rice ridge right rights river road rock room royal rule
    rules rural safety saint saints san santa saturday scheme school schools science sciences
    scientific sea season second secretary section security senate senator senior september
    series service services session seven seventh sheriff shelter ship shop simple sister situation
    six social society soil solar south southeast southern southwest soviet space spanish special
    sport sports spring square staff stage standard star state statement states station statistics
    step stock store storm strategic strategy street student students studies study summer summit
    sun sunday supermarket superior supply support supreme surgeon survey system systems table task
    tax taxi teacher team technical technology telecommunications television temple ten territory
    test third three thursday time times title today tour tourism tower town township trade traffic
    training transit transport transportation treasury treaty trial tribal tribe tribune tribunal
    tropical trust tuesday turnpike two union unit united unity universal university upper urban
    us vaccine valley vehicle veterans vice village violence virus vision visitor volunteer volunteers
    vote war warning water way web wednesday week welfare west western white wholesale wildlife
    winter woman women work worker workers working world yard year york young youth zone zoo
    """.split()
) | frozenset(
    """
    abierta abierto adulto adultos agradecimiento agrícola alerta ambiental ambiente amistad
    amnistía anciano ancianos aniversario año años apoyo aprendizaje asesoría asilo atención autobús
    autobuses beca becas beneficios boletín bomberos buena bueno calidad calle calles capacitación
    capilla carrera cárcel cementerio cita clase clases cocina colonia comedor comida comité
    compras concejo concierto concilio conducta confianza consejería construcción consulta
    contraloría coordinación correo crédito cuidado cuidados cumplimiento datos deportivo desalojo
    desayuno desastre desastres dental diabetes diagnóstico dirección directriz directrices
    diversidad drogas económica edad educativa elección embarazo emergencia encuentro enlace
    equidad equipo espacio española español estacionamiento estudiante estudiantes estudiantil
    ética examen excelencia exposición federal festivo financiera fiscal fiscalía gestión gratuita
    gripe guardería gubernamental hepatitis hogar hogares hoja hora horario huracán identidad
    igualdad impuestos incendios inclusión ingresos inglés inmigración inquilinos inscripción
    inspección integral interés invierno jardín junta justicia lenguaje lectura legal licencia
    lucha madres manual mapa maternidad mayores mediación medioambiente médicos menores mental
    mujeres necesidades niñas niñez niño niños nutricional obras obrero oportunidades orientación
    otoño padres parques pediatría pequeñas personas planeación pobreza policial prenatal
    preescolar principal privacidad procurador profesional propiedad prosperidad quejas reciclaje
    recreación recreo recuperación reducción reforma registro rehabilitación relaciones religiosa
    renta residentes residuos respeto reunión riesgos sanitario sarampión seguro sexual sistema
    solar solidaridad solicitud talleres taller tarde tarjeta teatro terapia testigos tierra
    tormentas trabajador trabajadora traducción tránsito tratamiento trata tributaria urbano
    vacunación vecinal vecinos vejez verano veteranos víctimas vida vial vigilancia violencia
    visita voluntariado votación votantes voto
    academia acción acta acuerdo administración aduanas aeropuerto agencia agosto agua alcalde
    alergias alianza alimentación alimentos alta alto américa anual apelaciones archivo área arte
    artes artículo asamblea asistencia asociación asuntos atención audiencia avenida ayuda
    ayuntamiento bachillerato bahía bajo bajos banco barrio biblioteca bienestar bosque cámara
    camino campo campus capital capítulo caribe carretera casa caso castillo catedral católica
    centro centros ciencia ciencias cine ciudad ciudadana ciudadanía ciudadano civil clase clínica
    club código colegio comercial comercio comisaría comisión comité compañía comunicación
    comunicaciones comunidad comunista concejo condado confederación conferencia congreso consejo
    constitución construcción consulado consumidor control convención cooperativa corazón corte
    costa crisis cruz cuarta cuerpo cultura cultural declaración defensa delta democracia
    demócrata departamento deporte deportes derecho derechos desarrollo desierto día dirección
    director discapacidad distrito división doctor documento domingo dra economía económica
    económico edificio educación educativo ejército elecciones emergencia emergencias empleo
    empresa energía enfermedad enfermedades enfermería enseñanza enero escuela escuelas especial
    este estación estado estados estadística estatal estrategia estudio estudios europa europea
    europeo evaluación facultad familia familiar farmacia federación federal feria feria festival
    fiesta figura finanzas física fondo formulario foro fuerza fuerzas fundación futuro gabinete
    general gobierno gran grande grupo guardia guerra guía hacienda hermanas historia hospital
    humano humanos iglesia imperial independencia índice industria infantil información infantil
    iniciativa instituto integrada interior internacional investigación investigaciones isla islas
    jardín jefe joven jóvenes judicial juez juzgado laboral laboratorio lago latina latinoamérica
    lengua ley leyes libertad liga línea llamada local luna madre mar marca marina martes mayo mayor
    medicamentos medicina médica médico medio mediterráneo memorial mental mercado mesa metro
    metropolitana militar ministerio ministra ministro montaña montañas movimiento mujer mujeres
    mundial mundo municipal municipio museo música nación nacional naciones natural naturaleza
    navidad negro noche nomenclatura norte noticias nuestra nueva nuevo número nutrición océano
    occidental oeste oficial oficina oficinas orden organismo organización oriental oriente
    pacífico padre palacio pandemia papa parlamento parque parroquia parte partido paz península
    permiso personal plan planificación plaza población policía política popular portal prefectura
    prensa presidencia presidente prevención primaria primavera primer primera primero primeros
    príncipe privada proceso procuraduría programa protección provincia provincial proyecto
    prueba pública públicas público públicos puente puerto punto radio radiología real recursos red
    refugio regional región registro reglamento reina reino relaciones república republicano
    residencia respuesta revista revolución rey río rojo rural sala salud san sanidad sanitaria
    santa santo sección secretaría secretario secundaria segunda segundo seguridad seguro semana
    senado senador señor señora servicio servicios sindicato sistema sociedad social sociales
    sol sr sra subdirección sudeste sur sureste suroeste superior suprema supremo tabla técnica
    tecnología teléfono tercera territorio tesoro tierra título torre trabajadores trabajo
    transporte tránsito tratado tribunal tribunales tropical turismo unidad unida unidas unido
    unidos unión universidad universitario urbana urgencias vacuna valle viernes virus visión
    vivienda voluntarios zona
    """.split()
)
"""Without months, weekdays and what the CLDR knows, which are looked up."""
