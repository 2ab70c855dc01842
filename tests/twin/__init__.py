"""A twin of the model: the way from lead to order written a second time, plainly, from docs/odd.md alone.

People, pairs and customers are ordinary Mesa agents with methods of their own, and luck comes from one stream of
NumPy's. It exists to be compared with the model (`test_twin.py`): what two programs written from one description
agree on is in the description. It was written without reading the model; what the two disagreed about at first
stands in docs/decisions.md.

It knows two relationships of the reference company, undefined and defined. It has arrivals, claiming, handover, looks
at leads, first contact, serving, support, thinking, offers, patience, learning, trust, understanding, alignment,
grievance, conflicts, meetings, reminders, encounters, talks about the future, research, prices, the budget, adoption
of `role_rules`, and people who leave.

It lacks: ten of the eleven practices, the revenue manager and consultations; steps, triggers and levels between 0 and
1; companies of several regions, without Marketing, or whose Marketing only supports; the online channel; all costs;
hours by use; the balance of the books; events, the diary, daily measures, and about half of the measures; keyed luck,
so that its seeds are not paired with the model's.
"""
