package org.entente.graph.query;

import java.util.Set;

/**
 * The part of Cypher 25 that a free query may use: names of rules of Neo4j's own grammar, of functions, procedures and
 * of operators in a plan. What is not listed is refused, so that what a later version adds is closed until somebody opens it.
 */
final class Grammar {

    static final Set<String> RULES = words("""
            statements statement nextStatement queryWithLocalDefinitions regularQuery union singleQuery clause
            matchClause withClause returnClause returnBody returnItems returnItem unwindClause subqueryClause subqueryScope
            callClause procedureName procedureArgument procedureResultItem namespace whereClause filterClause
            orderBy orderItem ascToken descToken skip limit
            patternList pattern patternElement nodePattern relationshipPattern arrowLine leftArrow rightArrow
            anonymousPattern pathPatternNonEmpty pathLength quantifier parenthesizedPath shortestPathPattern shortestPathExpression
            properties labelExpression labelExpression1 labelExpression2 labelExpression3 labelExpression4
            parenthesizedLabelExpression anyLabel labelName relType labelType labelOrRelType nodeLabels labelComparison
            expression expression1 expression2 expression3 expression4 expression5 expression6 expression7 expression8
            expression9 expression10 expression11 expressionBody parenthesizedExpression comparisonExpression6
            nullComparison typeComparison stringAndListComparison normalFormComparison type typePart typeName typeNullability typeListSuffix
            postFix propertyPostfix indexPostfix rangePostfix property propertyKeyName propertyList
            caseExpression caseAlternative extendedCaseExpression extendedCaseAlternative extendedWhen whenEquals
            existsExpression countExpression collectExpression countStar functionInvocation functionName functionArgument
            listComprehension listItemsPredicate patternComprehension patternExpression
            listLiteral literal map mapProjection mapProjectionElement numberLiteral numericLiteral signedIntegerLiteral
            stringLiteral stringsLiteral booleanLiteral keywordLiteral otherLiteral parameter parameterName trimFunction
            symbolicNameString unescapedSymbolicNameString unescapedSymbolicNameString_ escapedSymbolicNameString
            symbolicVariableNameString unescapedSymbolicVariableNameString escapedSymbolicVariableNameString variable
            """);

    /** Functions whose cost grows no faster than their arguments. */
    static final Set<String> FUNCTIONS = words("""
            count sum avg min max collect stdev stdevp percentilecont percentiledisc
            coalesce nullif elementid id labels type keys properties startnode endnode nodes relationships length size head last tail
            reverse isempty range tostring tostringornull tointeger tointegerornull tofloat tofloatornull toboolean tobooleanornull
            tolower toupper lower upper trim ltrim rtrim btrim left right substring split char_length character_length valuetype
            abs ceil floor round sign sqrt exp log log10 pi isnan
            date datetime localdatetime localtime time duration date.truncate datetime.truncate duration.between duration.indays
            duration.inmonths duration.inseconds point point.distance exists
            """);

    static final Set<String> PROCEDURES =
            words("db.labels db.relationshiptypes db.propertykeys db.index.fulltext.querynodes");

    /** Operators of a read-only plan, without their arguments in brackets. */
    static final Set<String> OPERATORS = words("""
            ProduceResults AllNodesScan NodeByLabelScan UnionNodeByLabelsScan IntersectionNodeByLabelsScan SubtractionNodeByLabelsScan
            NodeByElementIdSeek NodeByIdSeek NodeIndexSeek NodeUniqueIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeekByRange MultiNodeIndexSeek NodeIndexScan
            NodeIndexContainsScan NodeIndexEndsWithScan NodeCountFromCountStore RelationshipCountFromCountStore AssertSameNode
            DirectedAllRelationshipsScan UndirectedAllRelationshipsScan DirectedRelationshipTypeScan UndirectedRelationshipTypeScan
            DirectedUnionRelationshipTypesScan UndirectedUnionRelationshipTypesScan DirectedRelationshipByElementIdSeek
            UndirectedRelationshipByElementIdSeek DirectedRelationshipIndexSeek UndirectedRelationshipIndexSeek DirectedRelationshipIndexScan
            UndirectedRelationshipIndexScan DirectedRelationshipIndexSeekByRange UndirectedRelationshipIndexSeekByRange
            Expand OptionalExpand VarLengthExpand BFSPruningVarLengthExpand PruningVarLengthExpand ShortestPath StatefulShortestPath
            Trail Repeat RepeatOptions Filter Projection CacheProperties RemoteBatchProperties Aggregation EagerAggregation OrderedAggregation Distinct OrderedDistinct
            Sort PartialSort Top PartialTop Limit Skip ExhaustiveLimit Eager Apply SemiApply AntiSemiApply LetSemiApply LetAntiSemiApply
            SelectOrSemiApply SelectOrAntiSemiApply LetSelectOrSemiApply LetSelectOrAntiSemiApply RollUpApply ConditionalApply AntiConditionalApply
            Optional Argument EmptyRow EmptyResult Unwind Union OrderedUnion CartesianProduct NodeHashJoin ValueHashJoin
            NodeLeftOuterHashJoin NodeRightOuterHashJoin ProcedureCall ProjectEndpoints Input TriadicSelection TriadicBuild TriadicFilter
            PathPropagatingBFS
            """);

    private Grammar() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
