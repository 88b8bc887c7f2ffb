# ruff: noqa: E501 - a sentence and its translation on one line
"""Frequent sentences of notices and city news, each as the engine drafts it: read, and found right.

They are whole sentences on purpose: a table that mends one word may spoil another's grammar.
"""

import pytest

from bilingual_pub.engines import Engine, Sentence
from bilingual_pub.model import Run
from bilingual_pub.protect import find_protected_spans

SENTENCES = """
Call 311 to report a broken street light. = Llame al 311 para reportar una farola rota.
Please call the clinic before you come. = Por favor llame a la clínica antes de que venga.
The council backed the plan on Tuesday. = El consejo respaldó el plan el martes.
The city will run the shelter until May. = La ciudad administrará el refugio hasta mayo.
Three candidates are running for mayor. = Tres candidatos están postulándose para alcalde.
The library will hold a meeting on Monday. = La biblioteca celebrará una reunión el lunes.
You must file the form by April 15. = Tiene que presentar el formulario antes del 15 de abril.
She filed a complaint against the landlord. = Presentó una queja contra el propietario.
The city charges a fee of $20. = La ciudad cobra una tarifa de $20.
There is no charge for this service. = No hay ningún costo para este servicio.
The school board approved the budget. = La junta escolar aprobó el presupuesto.
The board will meet on Thursday. = La junta se reunirá el jueves.
Your water bill will go up in July. = Su factura del agua subirá en julio.
The city issued a boil water notice. = La ciudad emitió un aviso de hervir el agua.
Housing is a major issue in this city. = La vivienda es un asunto importante en esta ciudad.
The public hearing is open to everyone. = La audiencia pública está abierta a todo el mundo.
The ordinance bans leaf blowers. = La ordenanza prohíbe sopladoras de hojas.
Shelter in place until further notice. = Permanezca en el interior hasta nuevo aviso.
Sign up for alerts on our website. = Inscríbase para alertas en nuestro sitio web.
Bring a photo ID and proof of address. = Traiga una identificación con foto y comprobante de domicilio.
Do not drink the tap water. = No beba el agua de la llave.
Do not open the door to strangers. = No abra la puerta a desconocidos.
If you smell gas, leave the building and call 911. = Si huele gas, salga del edificio y llame al 911.
Wash your hands often. = Lave sus manos a menudo.
The march will start at noon. = La marcha empezará al mediodía.
The police chief said the suspect is in custody. = El jefe de policía dijo que el sospechoso está bajo custodia.
Officers arrested two men on Friday. = Los agentes arrestaron a dos hombres el viernes.
The trash will be picked up one day late. = La basura será recogida un día tarde.
Parking is free after 6 p.m. = El estacionamiento es gratuito después de las 6 p.m.
The road will be closed for repairs. = La carretera estará cerrada por reparaciones.
Expect delays on Main Street. = Espere retrasos en Main Street.
You may be eligible for rental assistance. = Puede ser elegible para ayuda para el alquiler.
You have the right to a lawyer. = Tiene el derecho a un abogado.
Early voting starts next week. = La votación anticipada empieza la semana que viene.
The mayor appointed a new fire chief. = El alcalde nombró un jefe de bomberos nuevo.
The planning commission will review the request. = La comisión de planificación revisará la solicitud.
Interpreters are available upon request. = Los intérpretes están disponibles a solicitud.
For more information, visit our office. = Para más información, visite nuestra oficina.
Contact your landlord if the heat does not work. = Contacte a su propietario si la calefacción no funciona.
Stay away from downed power lines. = Aléjese de cables eléctricos caídos.
Learn more about the program. = Aprenda más sobre el programa.
The bridge is under construction. = El puente está en construcción.
The food bank is giving away groceries on Saturday. = El banco de alimentos está regalando víveres el sábado.
Be ready to evacuate. = Esté a punto para evacuar.
Keep your receipt. = Guarde su recibo.
The agency will waive late fees. = La agencia dispensará recargos por mora.
We will turn off the water on Wednesday. = Apagaremos el agua el miércoles.
The city turned down the request. = La ciudad rechazó la solicitud.
The council put off the vote. = El consejo aplazó el voto.
Nobody was hurt in the fire. = Nadie fue herido en el incendio.
The fire broke out in the basement. = El incendio estalló en el sótano.
He was sworn in as sheriff. = Fue juramentado como sheriff.
The court struck down the law. = El tribunal anuló la ley.
Follow the instructions on the back of the card. = Siga las instrucciones en el dorso de la tarjeta.
Leave the area immediately. = Salga del área inmediatamente.
Turn off the gas. = Apague el gas.
Show this notice to your doctor. = Muestre este aviso a su médico.
"""

PAIRS = [line.split(" = ") for line in SENTENCES.strip().splitlines()]


@pytest.mark.slow
@pytest.mark.parametrize(("english", "spanish"), PAIRS)
def test_a_sentence_of_a_notice_reads_well(
    english: str, spanish: str, english_to_spanish: Engine
) -> None:
    sentence = Sentence((Run(english),), find_protected_spans(english, "en", "es"))
    [[translation]] = english_to_spanish.translate([[sentence]])
    assert "".join(run.text for run in translation.runs) == spanish
