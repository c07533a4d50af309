"""Finding the tables in what was read: one subject in each file, every format alike.

`workbook.tables_in` is the way in. A sheet is parted into tables that stand beside each other
(`beside`) and below each other (`below`), one whose initiatives are columns is turned
(`transposed`); in each table the headings are found and joined (`headings`), totals and notes set
aside (`asides`), group rows become a column (`groups`), and lines that go on with an initiative
are joined to it (`continued`). An ordinary table must come through all of it as it stands.
"""
