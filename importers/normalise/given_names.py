"""Common given names in the United States, without those that are also everyday words, places or saints of clinics."""

_NAMES = """
aaron abigail adam adrian alan albert alejandra alejandro alex alexander alexandra alexis alice alicia alison allen
allison alma amanda amber amy ana andrea andrew angela anita ann anna anne annette anthony antonio april arlene armando
arthur ashley audrey barbara beatrice becky benjamin bernice beth bethany betty beverly bianca bobby bonnie brandon
brenda brian brittany bruce bryan caitlin calvin carl carla carlos carmen carol carolina caroline carolyn carrie
catherine cathy cecilia charlene charles charlotte cheryl chris christina christine christopher cindy claire clara
clarence claudia colleen connie corey craig crystal curtis cynthia daniel danielle danny darlene darrell david dawn
deborah debra denise dennis derek diana diane dolores donald donna doris dorothy douglas dustin dylan earl eddie edgar
edith edna edward edwin eileen elaine eleanor elena elizabeth ellen emily emma enrique eric erica erik erika erin
esther ethan ethel eugene eva evelyn fernando florence frances francis francisco frederick gabriel gail gary george
gerald geraldine gilbert gina gladys glenn gloria gordon greg gregory guadalupe hannah harold harry hector heidi helen
henry herbert holly howard ida irene isaac ismael jacob jacqueline jaime james jamie jane janet janice jared jason
javier jay jeanette jeanne jeff jeffrey jennifer jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joann joe
joel john johnny jon jonathan jordan jorge jose joseph joshua joyce juan juanita judith judy julia julie julio justin
karen karl katherine kathleen kathryn kathy katie keith kelly kenneth kevin kim kimberly kristen kristin kyle larry
laura lauren laurie lawrence leonard leslie lewis lillian linda lisa lois lori lorraine louis louise lucille lucy luis
lydia lynette lynn marcia marcus margaret maria marie marilyn mario marion marjorie marlene marsha martha marvin
matthew maureen melanie melissa michael michele michelle miguel mike mildred milton monica monique nancy natalie
nathan nicholas nicole nina norma norman olga oscar pamela patricia patrick paul paula pauline pedro peggy peter
philip phillip phyllis rachel ralph ramon randy raul raymond rebecca regina renee rhonda ricardo richard rita robert
roberta roberto robin rodney roger ronald rosemary roy ruben russell ruth ryan sally samantha samuel sandra sara sarah
scott sean sergio shannon sharon shawn sheila shelia shelly sherri sherry shirley silvia sonia stacey stacy stanley
stella stephanie stephen steve steven stuart susan suzanne sylvia tamara tammy tanya tara teresa terri terry thelma
theodore theresa thomas tiffany tim timothy tina todd tom tommy tony tracy travis troy tyler valerie vanessa vera
vernon veronica vicki vickie victoria vincent virginia vivian walter wanda warren wayne wendy william willie yolanda
yvonne zachary
"""
GIVEN_NAMES = frozenset(_NAMES.split())
