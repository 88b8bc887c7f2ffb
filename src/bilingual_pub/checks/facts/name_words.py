"""Words for telling names: first names, titles, and common words that are written with a capital.

Our own lists. A word of `COMMON` is translated where it stands in a name: Health, Organization,
Court. What is on no list and has a capital within a sentence is a name.
"""

import re

FIRST_NAMES = frozenset(
    re.findall(
        r"\w+",
        """
        aaron abdi abdullahi abel abigail adam adan adrian adriana ahmed aiden alan alba albert
        alberto alejandra alejandro alex alexander alexandra alexis alfredo alice alicia alison
        allen alma alonso amanda amber amina amy ana andre andrea andres andrew andy angel
        angela angelica anita ann anna anne anthony antonia antonio arturo asha ashley barbara
        beatriz becky ben benito benjamin bernardo beth betty beverly bill blanca bob bonnie
        brandon brenda brian bruce bryan carla carlos carmen carol carolina caroline catherine
        cecilia cesar charles charlotte cheryl chloe chris christian christina christine
        christopher cindy claire clara claudia connie craig cristian cristina cynthia dan daniel
        daniela danielle david deborah denise dennis derek diana diane diego dolores donald
        donna dorothy douglas dylan eddie edgar eduardo edward edwin elena eli elisa elizabeth
        ellen emilio emily emma enrique eric erica erik ernesto esperanza esteban esther eva
        evan evelyn fatima federico felipe felix fernanda fernando fiona frances francisca
        francisco frank fred gabriel gabriela gary george gerald gerardo gilberto gina
        gloria gonzalo gordon grace graciela greg gregory guadalupe guillermo gustavo hannah
        harold harry hassan heather hector helen henry hilda hodan hugo humberto ian ignacio
        ines irene iris irma isaac isabel isabella ivan jack jacob jaime jake james jamie jane
        janet jason javier jean jeff jeffrey jennifer jeremy jerry jesse jessica jesus jill jim
        jimmy joan joaquin joe john johnny jonathan jordan jorge jose josefina joseph joshua
        joyce juan juana juanita judith judy julia julian juliana julie julio justin karen
        karina karla kate katherine kathleen kathy katie keith kelly ken kenneth kevin kim
        kimberly kyle larry laura lauren lawrence leah leo leon leonardo leonor leslie leticia
        lidia liliana linda lisa liz lorena lorenzo louis lourdes lucas lucia lucy luis luisa
        luz lynn mabel magdalena manuel manuela marco marcos margaret margarita maria mariana
        marilyn mario marisol mark marlene marta martha martin martina mary mateo matt matthew
        mauricio maya megan melanie melissa mercedes michael michelle miguel mike mildred miriam
        mohamed mohammed monica muhammad nadia nancy natalia natalie nathan nicholas nick
        nicolas nicole noah noemi nora norma octavio olga oliver olivia omar oscar pablo pamela
        patricia patrick paul paula pedro peggy peter philip phillip phyllis rachel rafael ralph
        ramiro ramon raquel raul rebeca rebecca reyna ricardo richard rita robert roberta
        roberto rodolfo rodrigo rogelio roger ronald rosa rosario rose roxana roy ruben
        russell ruth ryan sabrina sally salvador sam samantha samuel sandra santiago sara sarah
        scott sean sebastian sergei sergio sharon sheila shirley silvia simon sofia sonia sophia
        stella stephanie stephen steve steven susan susana sylvia teresa terry theodore theresa
        thomas tim timothy tina todd tom tomas tony tracy tyler valentina valeria vanessa
        veronica vicente victor victoria vincent violeta virginia vivian vladimir walter wanda
        wayne wendy wilfredo william xavier ximena yasmin yolanda zachary zoe
        """,
    )
)
"""Common in the United States in English, Spanish, Somali and Arabic; without accents."""

TITLES = frozenset(
    re.findall(
        r"\w+",
        """
        abogada abogado alcalde alcaldesa attorney capitán captain chancellor chief comisionada
        comisionado commissioner concejal concejala councilman councilmember councilwoman
        director directora doctor doctora don doña dr dra father gobernador gobernadora gov
        governor hermana jefa jefe judge juez jueza justice king licenciada licenciado
        lieutenant mayor minister ministra ministro miss mr mrs ms officer oficial padre papa
        pope premier president presidenta presidente principal prof profesor profesora queen
        reina rep representative rev reverend rey sargento secretaria secretario secretary sen
        senador senadora senator sergeant señor señora sheriff sister sr sra srta superintendent
        teniente vice
        """,
    )
)
"""What stands before a person's name."""

COMMON = frozenset(
    re.findall(
        r"\w+",
        """
        christ christian god bible lent ramadan passover prayer prayers faith mass gospel carnival
        novel outlook hazmat countries country champion champions level levels biosafety poles real
        without borders quick rapid joint mobile smart team teams tracker approach use users
        products product producers exports petroleum oil coal steel engineering operations
        innovation innovations coalition task trusted site sites reliability load future past
        heads lady lord dear sincerely regards team hello hi thanks question answer step steps
        tip tips rule note chapter volume appendix table example page map list form annex topic
        academic academy access accounting act action administration adult adults advance
        advisory affairs affordable african africans afternoon age agency agenda aging agreement
        agricultural agriculture aid air airport alaskan alert allergy alliance allies america
        american americans amnesty andean anglo animal annex anniversary annual apartment
        appeals applicant application april arab arabic arabs archive area arena argentine art
        article arts asian assembly assessment assessor assistance associated association
        atlantic attention attorney auditor august authority autism autumn avenue award ballot
        bank baseball basic basketball bay beach benefit benefits big bill birth black block
        blue board border botanical boulevard branch breast bridge bridges britain british
        broadcasting buddhist budget building bulletin bureau bus business cafeteria camp campus
        cancer capital capitol card care caribbean case cash castle cathedral catholic catholics
        cemetery census center centers central centre centres century certificate challenge
        chamber championship chancellor chapel chapter charter checklist chief child childhood
        children chilean chinese choice choir christian christmas chronicle church circle
        circuit citizen citizens citizenship city citywide civil class clean cleanup clerk
        clinic clinical closure club coach coalition coast code cold collection college commerce
        commission commissioner committee common commons communicable communication
        communications communist community company complaint compliance concern concert
        conference congress congressional constitution consulate consumer control convention
        cooperative corporation corps cost council counsel counseling counselor county
        countywide court covenant cradle creek crescent crime criminal crisis cross cuban cubans
        cultural culture customer customs czech daily dam danish data day days dear death
        december declaration defence defense delta democracy democrat democratic democrats
        dental dentist department depot deputy desert design development diabetes dialysis
        digital diplomacy director directorate disability disaster disease diseases district
        division doctor document domestic dominican downtown dream dreamers drive driver drivers
        drought drug drugs dual duty early earned earth earthquake east easter eastern economic
        economy education educational egyptian eight elder elders election elections electric
        electrical elementary emergencies emergency emirates employee employment energy
        enforcement engineering english enrollment enterprise environment environmental equal
        equality estate ethics europe european evening event eviction evictions exchange
        executive exhibit exhibition experience expo express fact fair fall families family farm
        father february federal federation fees fellowship festival field figure film finance
        financial fire first fiscal fish five flag flight flood flora flu flyer food football
        force forces foreign forest form forum foster foundation fountain four france fraud free
        freedom french friday friends front fund future gallery game games garage garden gardens
        gas gate gazette general german germans girls global gold golden good government
        governor graduate graduation grand grant grants great greek green greenhouse ground
        group growth guard guide guideline guidelines gulf gym gymnasium haitian hall handbook
        harbor harbour head health healthcare hearing hearings heart hepatitis heritage high
        higher highway hill hills hindu hispanic hispanics history holiday holy home homeland
        homeless horse hospital hotel hotline house household housing human hurricane hygiene
        ice identification immigration immunization imperial important income independence
        independent index indian indigenous industrial industries industry infectious
        information initiative injury innovation inspector institute institution insurance
        intake intelligence intensive interior internal international internet investigation
        islamic island islands israeli jail january jew jewish jews job jobs journal judge july
        june junior justice kids kindergarten king kingdom kitchen kurdish labor laboratories
        laboratory labour lake land landfill landlord landlords landscape lane language late
        latin latina latino latinos latinx law lead leader leaders leadership league learning
        lease left legal legislative legislature letter liberal liberation liberty library
        license life light line lobby lord lounge low lunar lunch machine magazine mail main
        mall management manager map march marine market markets martial mass maternity may mayor
        meals measles media medicaid medical medicare medicine mediterranean meeting member
        memorial men mental merit metro metropolitan mexican mexicans middle military minister
        ministry minor minority minors mission mississippi model modern monday monthly mormon
        morning moroccan mortgage mother motor mountain mountains move movement municipal
        municipality museum music muslim muslims name national nations native natural nature
        naval navy neighbor neighborhood neighborhoods neighbors neighbours network new news
        newspaper nigerian nine nobel nomenclature north northeast northern northwest note
        notice notification november nuclear number nurse nursery nursing nutrition oath ocean
        october office officer official old olympic olympics ombudsman one online open opera
        operation opportunity orange orchard order organisation organization organizations
        orientation outbreak outreach overdose owner pacific pakistani palace pandemic pantry
        parade parent parental parents park parking parks parliament part partnership party pass
        patient pavilion peace pediatric pediatrics peninsula pension people peoples permit
        permits personal pest petition pharmacy phase philosophy physical pier pilot pine place
        plan planning plant playground plaza please pledge plumbing point police policy
        political pool poor pope porch port portuguese post postal poverty practice pregnancy
        premier preparedness preschool prescription preservation president press prevention
        primary prime prince princess principal prison privacy private prize process
        professional professor program programme project property prosecutor protection
        protestant provincial psychology public publication publishing puerto quality queen
        question rabies radio radiology railway ranch reading rebate records recovery recreation
        recycling red reference referral reform refuge refugee region regional registration
        registry regulation relations relief religious remember renewal rent rental renters
        repair report representative representatives republic republican republicans request
        requirements rescue research reserve reservoir resettlement residence resident residents
        resolution resource resources respiratory response retail retailers review revolution
        rican rice rideshare ridge right rights rink river road roads rock roman romans roof
        room royal rule rules rural safety saint saints san sanitation santa saturday savings
        scheme scholarship school schools science sciences scientific sea seafood season seasons
        second secretary section security senate senator senior seniors september series service
        services session seven seventh sewer sexual shelter sheriff ship shop shuttle sick
        sidewalk sign signal simple sister site situation six smoke snow social society soil
        solar solid somali somalis south southeast southern southwest soviet space spanish
        special speech spelling sport sports spouse spring square staff stage stamp stamps stand
        standard star state statement states station statistics step stock store storm strategic
        strategy street streets student students studies study substance suicide summer summit
        sun sunday superior supermarket supply support supreme surgeon surgery survey survivor
        survivors swimming swiss system systems table task tax taxi teacher team technical
        technology telecommunications television temple ten tenant tenants terrace territory
        test testing texan thai thank thanksgiving theater theatre third three thursday ticket
        time times tissue title today toddler toilet tornado tour tourism tower town township
        toxic trade traffic trail trailhead training transfer transit translation transport
        transportation trash trauma treasury treatment treaty trees trial tribal tribe tribunal
        tribune tropical trust tuesday tuition turnpike tutoring two union unit united unity
        universal university upper urban us utilities utility vaccination vaccinations vaccine
        vaccines valley vehicle veteran veterans vice victim victims village violence virus
        vision visitor volunteer volunteers vote voter voters voting war warehouse warning waste
        water way weather web wednesday week welcome welfare wellness west western white
        wholesale wildfire wildlife window wing winter woman women work worker workers workforce
        working workplace workshop world worry yard year york young youth zone zoo
        """,
    )
) | frozenset(
    re.findall(
        r"\w+",
        """
        dios cristo biblia cuaresma ramadán pascua oración fe evangelio carnaval semana países país
        campeón campeones juegos juego nivel niveles sin fronteras sitios sitio rápida rápido
        conjunta conjunto productos producto exportadores petróleo ingeniería operaciones
        innovación innovaciones coalición facultad equipo equipos ocupacional bioseguridad
        preparación pregunta respuesta paso pasos consejo nota capítulo volumen apéndice ejemplo
        página lista anexo tema estimado estimada gracias hola
        abierta abierto academia acción acta acuerdo administración aduanas adulto adultos
        aeropuerto agencia agosto agradecimiento agrícola agua alcalde alergias alerta alianza
        alimentación alimentos alta alto ambiental ambiente amistad amnistía américa anciano
        ancianos aniversario anual apelaciones apoyo aprendizaje archivo arte artes artículo
        asamblea asesoría asilo asistencia asociación asuntos atención audiencia autobuses
        autobús avenida ayuda ayuntamiento año años bachillerato bahía bajo bajos banco barrio
        beca becas beneficios biblioteca bienestar boletín bomberos bosque buena bueno calidad
        calle calles camino campo campus capacitación capilla capital capítulo caribe carrera
        carretera casa caso castillo catedral católica cementerio centro centros ciencia
        ciencias cine cita ciudad ciudadana ciudadano ciudadanía civil clase clases club clínica
        cocina colegio colonia comedor comercial comercio comida comisaría comisión comité
        compañía compras comunicaciones comunicación comunidad comunista concejo concierto
        concilio condado conducta confederación conferencia confianza congreso consejería
        consejo constitución construcción consulado consulta consumidor contraloría control
        convención cooperativa coordinación corazón correo corte costa crisis cruz crédito
        crónicas cuarta cuerpo cuidado cuidados cultura cultural cumplimiento cámara cárcel
        código datos declaración defensa delta democracia demócrata dental departamento deporte
        deportes deportivo derecho derechos desalojo desarrollo desastre desastres desayuno
        desierto diabetes diagnóstico dirección director directrices directriz discapacidad
        distrito diversidad división doctor documento domingo dra drogas día economía económica
        económico edad edificio educación educativa educativo ejército elecciones elección
        embarazo emergencia emergencias empleo empresa encuentro energía enero enfermedad
        enfermedades enfermería enlace enseñanza equidad equipo escuela escuelas espacio español
        española especial estacionamiento estación estado estados estadística estatal este
        estrategia estudiante estudiantes estudiantil estudio estudios europa europea europeo
        evaluación examen excelencia exposición facultad familia familiar farmacia federación
        federal feria festival festivo fiesta figura financiera finanzas fiscal fiscalía fondo
        formulario foro fuerza fuerzas fundación futuro física gabinete general gestión gobierno
        gran grande gratuita gripe grupo guardería guardia gubernamental guerra guía hacienda
        hepatitis hermanas historia hogar hogares hoja hora horario hospital humano humanos
        huracán identidad iglesia igualdad imperial impuestos incendios inclusión independencia
        industria infantil infecciosa infecciosas información inglés ingresos iniciativa
        inmigración inquilinos inscripción inspección instituto integrada integral interior
        internacional interés investigaciones investigación invierno isla islas jardín jefe
        joven judicial juez junta justicia juzgado jóvenes laboral laboratorio lago latina
        latinoamérica lectura legal lengua lenguaje ley leyes libertad licencia liga llamada
        local lucha luna línea madre madres manual mapa mar marca marina martes maternidad mayo
        mayor mayores mediación medicamentos medicina medio medioambiente mediterráneo memorial
        menores mental mercado mesa metro metropolitana militar ministerio ministra ministro
        montaña montañas movimiento mujer mujeres mundial mundo municipal municipio museo médica
        médico médicos música nacional naciones nación natural naturaleza navidad necesidades
        negro niñas niñez niño niños noche nomenclatura norte noticias nuestra nueva nuevo
        nutricional nutrición número obras obrero occidental océano oeste oficial oficina
        oficinas oportunidades orden organismo organización orientación oriental oriente otoño
        pacífico padre padres palacio pandemia papa parlamento parque parques parroquia parte
        partido paz pediatría península pequeñas permiso personal personas plan planeación
        planificación plaza población pobreza policial policía política popular portal
        preescolar prefectura prenatal prensa presidencia presidente prevención primaria
        primavera primer primera primero primeros principal privacidad privada proceso
        procurador procuraduría profesional programa propiedad prosperidad protección provincia
        provincial proyecto prueba príncipe puente puerto punto pública públicas público
        públicos quejas radio radiología real reciclaje recreación recreo recuperación recursos
        red reducción reforma refugio regional registro región reglamento rehabilitación reina
        reino relaciones religiosa renta republicano república residencia residentes residuos
        respeto respuesta reunión revista revolución rey riesgos rojo rural río sala salud san
        sanidad sanitaria sanitario santa santo sarampión sección secretario secretaría
        secundaria segunda segundo seguridad seguro semana senado senador servicio servicios
        sexual señor señora sindicato sistema social sociales sociedad sol solar solicitud
        solidaridad sr sra subdirección sudeste superior suprema supremo sur sureste suroeste
        tabla taller talleres tarde tarjeta teatro tecnología teléfono terapia tercera
        territorio tesoro testigos tierra tormentas torre trabajador trabajadora trabajadores
        trabajo traducción transmisibles transporte trata tratado tratamiento tribunal
        tribunales tributaria tropical tránsito turismo técnica título unida unidad unidas unido
        unidos universidad universitario unión urbana urbano urgencias vacuna vacunación valle
        vecinal vecinos vejez verano veteranos vial vida viernes vigilancia violencia virus
        visita visión vivienda voluntariado voluntarios votación votantes voto víctimas zona
        área ética índice
        """,
    )
)
"""Without months, weekdays and what the CLDR knows, which are looked up."""
