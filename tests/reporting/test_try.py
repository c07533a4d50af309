from datetime import UTC, date, datetime
from collections import Counter
import pytest
from overblikk.accounts.viewer import operator
from overblikk.history.moment import at
from overblikk.insight.own_budget import ID as OWN
from overblikk.intake.actions import Overview, take_in
from overblikk.intake.preparing import prepare
from overblikk.intake.senders import sender_named
from overblikk.organisations.models import Organisation
from overblikk.registry.actions import register_record
from overblikk.registry.holdings import forget
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method
from overblikk.vocabulary.models import Concept
from tests.conftest import load_starting_data, make_source
from tests.reporting.country import *
from overblikk.proposals.models import Proposal
from overblikk.insight.figures import figures
from overblikk.insight.measuring import measure
def test_x(transactional_db):
    forget()
    with at(datetime(2025,1,15,12,tzinfo=UTC)): load_starting_data()
    print(Organisation.objects.count())
    names=list(Organisation.objects.order_by("number").values_list("name_nb",flat=True))[:150]
    points=list(Concept.objects.filter(scheme__key="circular").order_by("position").values_list("notation",flat=True))
    print(points[:10])
    c=Country(names,points)
    with at(datetime(2025,9,30,12,tzinfo=UTC)):
        s=make_source()
        for kind,values in records(c):
            register_record(kind,[Claim(k,v,s,Method.READ,words=v,place={"cell":"A1"}) for k,v in values.items()],by=operator())
        register_record("funding-source",[Claim("name",OWN_BUDGET,s,Method.READ,words=OWN_BUDGET,place={"cell":"A1"})],by=operator(),id=OWN)
        o=Overview(c.workbook(),"land.xlsx",sender_named("Digdir"),"Landet",AccessLevel.PUBLIC)
        p=prepare(o.content,filename=o.filename,sender=o.sender,settings=[],on=date(2025,9,30))
        out=take_in(o,p,by=operator(),accept=True)
        print(out.counts,out.accepted)
        print([ (m.heading, m.field) if hasattr(m,'field') else m.as_json() for m in p.mapping])
        q=Counter()
        for pr in Proposal.objects.filter(state="open"): 
            for x in (pr.questions or []): q[str(x)[:150]]+=1
        print(q.most_common(12))
    m=measure(figures()["headlines"],operator(),on=date(2026,1,1))
    print([(r.id,r.value,MARGINS[r.id]) for r in m.counted.rows])
    m=measure(figures()["purposes"],operator(),on=date(2026,1,1)); print(m.as_json())
    assert 0
