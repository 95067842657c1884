// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/ShownCopy.h"

#include "core/pdf/AddedContent.h"
#include "core/pdf/ContentScan.h"
#include "core/pdf/CostGuard.h"
#include "core/pdf/DocumentInput.h"
#include "core/pdf/FaxPicture.h"
#include "core/pdf/HiddenLayers.h"
#include "core/pdf/MarkGuard.h"
#include "core/pdf/MaskGuard.h"
#include "core/pdf/PageBoxes.h"
#include "core/pdf/Qpdf.h"
#include "core/pdf/ShownCopyNeed.h"
#include "core/pdf/TilingGuard.h"
#include "core/pdf/form/FieldFacts.h"
#include "core/pdf/form/FieldFrame.h"
#include "core/pdf/form/FormAppearance.h"
#include "core/pdf/form/LineAppearance.h"
#include "core/pdf/form/ShownFields.h"

#include <algorithm>
#include <set>
#include <utility>

namespace pingshen {

namespace {

constexpr int hiddenFlags = an_hidden | an_no_view;
constexpr int multilineFlag = 1 << 12;
constexpr int passwordFlag = 1 << 13;
constexpr int comboFlag = 1 << 17;
constexpr int combFlag = 1 << 24;

/// Makes the annotations of one page part of its content.
class PagePainter
{
public:
    PagePainter(QPDF& pdf, const HiddenLayers& layers, ShownFields& fields, QPDFObjectHandle page, int number)
        : m_pdf(pdf),
          m_layers(layers),
          m_fields(fields),
          m_page(page),
          m_number(number)
    {}

    bool paint();
    bool isIncomplete() const { return m_isIncomplete; }
    bool isCompared() const { return m_isCompared; }
    const QStringList& values() const { return m_values; }

private:
    bool absorb(QPDFObjectHandle annotation);
    QPDFObjectHandle streamOf(QPDFObjectHandle annotation);
    QPDFObjectHandle widgetStream(QPDFObjectHandle annotation);
    QPDFObjectHandle buttonStream(QPDFObjectHandle annotation, QPDFFormFieldObjectHelper field);
    QPDFObjectHandle fieldStream(QPDFObjectHandle annotation, QPDFFormFieldObjectHelper field);
    QPDFObjectHandle noteStream(QPDFObjectHandle annotation);
    QPDFObjectHandle own(QPDFObjectHandle annotation) const;
    QPDFObjectHandle made(const FieldLook& look);
    int turnFor(QPDFObjectHandle annotation);
    bool needsAppearances() const;
    void compare(QPDFObjectHandle annotation, QPDFObjectHandle stream);
    void complete(QPDFObjectHandle stream, QPDFObjectHandle annotation, QSizeF size);

    QPDF& m_pdf;
    const HiddenLayers& m_layers;
    ShownFields& m_fields;
    QPDFObjectHandle m_page;
    int m_number; ///< from 0
    QPDFObjectHandle m_resources;
    std::string m_content;
    QStringList m_values;
    std::optional<QString> m_compared; ///< what the field at hand holds, if it brings its appearance
    bool m_isIncomplete = false;
    bool m_isCompared = true;
};

bool PagePainter::paint()
{
    auto annotations = m_page.getKey("/Annots");
    if (!annotations.isArray() || annotations.getArrayNItems() > annotationsOfPage) {
        return false;
    }
    auto left = QPDFObjectHandle::newArray();
    std::set<QPDFObjGen> seen;
    for (auto& annotation : annotations.getArrayAsVector()) {
        const bool isListedAgain = annotation.isIndirect() && !seen.insert(annotation.getObjGen()).second;
        if (!isListedAgain && (!becomesContent(annotation) || !absorb(annotation))) {
            left.appendItem(annotation);
        }
    }
    if (!m_content.empty()) {
        addContent(m_page, m_content);
    }
    // Those that were absorbed, and those that show nothing: either way nobody has to draw them again.
    const bool isChanged = left.getArrayNItems() < annotations.getArrayNItems();
    if (isChanged) {
        m_page.replaceKey("/Annots", left);
    }
    return isChanged;
}

/// False: PDFium may draw it, if it can.
bool PagePainter::absorb(QPDFObjectHandle annotation)
{
    if (m_layers.hidesObject(annotation)) {
        return true;
    }
    if (isBareLine(annotation) && !giveLineAppearance(m_pdf, annotation)) {
        m_isIncomplete = true;
        return false;
    }
    const auto size = sizeOf(annotation);
    const bool isWidget = annotation.getKey("/Subtype").isNameAndEquals("/Widget");
    if (size.isEmpty()) {
        return isWidget; // an invisible signature
    }
    auto stream = streamOf(annotation);
    if (!stream.isStream()) {
        return isWidget;
    }
    complete(stream, annotation, size);
    compare(annotation, stream);
    if (!m_resources.isInitialized()) {
        m_resources = QPDFPageObjectHelper(m_page).getAttribute("/Resources", true);
        if (!m_resources.isDictionary()) {
            m_resources = QPDFObjectHandle::newDictionary();
            m_page.replaceKey("/Resources", m_resources);
        }
        auto objects = m_resources.getKey("/XObject");
        m_resources.replaceKey("/XObject",
                               objects.isDictionary() ? objects.shallowCopy() : QPDFObjectHandle::newDictionary());
    }
    int suffix = 1;
    const auto name = m_resources.getUniqueResourceName("/PingshenForm", suffix);
    auto turn = QPDFPageObjectHelper(m_page).getAttribute("/Rotate", false);
    const int degrees = turn.isNumber() ? static_cast<int>(turn.getNumericValue()) : 0;
    const auto content =
        QPDFAnnotationObjectHelper(annotation).getPageContentForAppearance(name, degrees, 0, hiddenFlags);
    if (content.empty()) {
        m_isIncomplete = true;
        return isWidget;
    }
    m_resources.getKey("/XObject").replaceKey(name, stream);
    m_content += content;
    return true;
}

/// The appearance it brings, as a stream; null: none.
QPDFObjectHandle PagePainter::own(QPDFObjectHandle annotation) const
{
    auto appearances = annotation.getKey("/AP");
    auto normal = appearances.isDictionary() ? appearances.getKey("/N") : QPDFObjectHandle::newNull();
    if (normal.isStream()) {
        return normal; // whatever state the annotation says it is in
    }
    auto stream = QPDFAnnotationObjectHelper(annotation).getAppearanceStream("/N");
    return stream.isStream() ? stream : QPDFObjectHandle::newNull();
}

QPDFObjectHandle PagePainter::made(const FieldLook& look)
{
    m_isIncomplete = m_isIncomplete || !canBeDrawn(look);
    return appearanceOf(m_pdf, look);
}

/// What is turned as nobody turns it is drawn upright, and said.
int PagePainter::turnFor(QPDFObjectHandle annotation)
{
    const auto turn = turnOf(annotation);
    m_isIncomplete = m_isIncomplete || !turn;
    return turn.value_or(0);
}

QPDFObjectHandle PagePainter::streamOf(QPDFObjectHandle annotation)
{
    if (annotation.getKey("/Subtype").isNameAndEquals("/Widget")) {
        return widgetStream(annotation);
    }
    auto stream = own(annotation);
    return stream.isStream() ? stream : noteStream(annotation);
}

/// A free text, or a stamp that leaves its looks to the viewer: its name in a red frame.
QPDFObjectHandle PagePainter::noteStream(QPDFObjectHandle annotation)
{
    const auto size = sizeOf(annotation);
    if (annotation.getKey("/Subtype").isNameAndEquals("/Stamp")) {
        const auto name = textOf(annotation.getKey("/Name"));
        return made({.size = size,
                     .text = name.isEmpty() ? QStringLiteral("Draft") : name,
                     .defaultAppearance = "0.8 0 0 rg /F 0 Tf",
                     .alignment = 1,
                     .frame = "q 0.8 0 0 RG 2 w " + rectangle(size, 1) + "re S Q ",
                     .opacity = opacityOf(annotation)});
    }
    auto alignment = annotation.getKey("/Q");
    auto appearance = annotation.getKey("/DA");
    const auto style = appearance.isString() ? appearance.getUTF8Value() : std::string();
    const double width = borderOf(annotation, 1).width;
    return made({.size = size,
                 .text = textOf(annotation.getKey("/Contents")).replace(u'\r', u'\n'),
                 .defaultAppearance = style,
                 .alignment = alignment.isInteger() ? alignment.getIntValueAsInt() : 0,
                 .layout = FieldLook::Layout::Lines,
                 .side = 2 * width,
                 .top = 2 * width,
                 .frame = frameOfNote(annotation, size, strokeOf(style)),
                 .opacity = opacityOf(annotation)});
}

bool PagePainter::needsAppearances() const
{
    auto form = m_pdf.getRoot().getKey("/AcroForm");
    auto value = form.isDictionary() ? form.getKey("/NeedAppearances") : QPDFObjectHandle::newNull();
    return value.isBool() && value.getBoolValue();
}

QPDFObjectHandle PagePainter::widgetStream(QPDFObjectHandle annotation)
{
    QPDFFormFieldObjectHelper field(annotation);
    if (field.getFieldType() == "/Btn") {
        return buttonStream(annotation, field);
    }
    auto stream = own(annotation);
    if (!field.isText() && !field.isChoice()) {
        const bool isFilledIn = !field.getInheritableFieldValue("/V").isNull(); // a signature, or a kind we do not know
        m_isIncomplete = m_isIncomplete || (isFilledIn && !stream.isStream());
        return stream;
    }
    const bool isSecret = (field.getFlags() & passwordFlag) != 0 && field.isText();
    const auto value = isSecret ? QString() : valueOf(field).trimmed();
    if (!value.isEmpty()) {
        m_values << value;
    }
    if (!stream.isStream() || needsAppearances()) {
        return fieldStream(annotation, field);
    }
    m_compared = value;
    return stream;
}

void PagePainter::compare(QPDFObjectHandle annotation, QPDFObjectHandle stream)
{
    const auto value = std::exchange(m_compared, std::nullopt);
    using Compared = ShownFields::Compared;
    const auto compared = value ? m_fields.add(m_number, annotation, stream, *value) : Compared::Yes;
    m_isCompared = m_isCompared && compared == Compared::Yes;
    if (compared == Compared::TooMuch) {
        m_values.removeOne(*value); // nobody knows that it is shown
    }
}

QPDFObjectHandle PagePainter::fieldStream(QPDFObjectHandle annotation, QPDFFormFieldObjectHelper field)
{
    const auto flags = field.getFlags();
    const bool isText = field.isText();
    FieldLook look{.size = sizeOf(annotation)};
    look.text = valueOf(field);
    if (isText && (flags & passwordFlag) != 0) {
        look.text = QString(look.text.size(), u'*');
    }
    look.defaultAppearance = field.getDefaultAppearance();
    look.alignment = field.getQuadding();
    look.frame = frameOfField(annotation, look.size, false);
    look.border = borderOfField(annotation).width;
    look.turn = turnFor(annotation);
    if (!isText && (flags & comboFlag) == 0) {
        look.rows = rowsOf(field);
    }
    auto cells = field.getInheritableFieldValue("/MaxLen");
    if (!look.rows.isEmpty()) {
        look.layout = FieldLook::Layout::Rows;
    } else if (isText && (flags & combFlag) != 0 && cells.isInteger() && cells.getIntValueAsInt() > 0) {
        look.layout = FieldLook::Layout::Cells;
        look.cells = cells.getIntValueAsInt();
    } else if ((isText && (flags & multilineFlag) != 0) || look.text.contains(u'\n')) {
        look.layout = FieldLook::Layout::Lines;
    }
    return made(look);
}

QPDFObjectHandle PagePainter::buttonStream(QPDFObjectHandle annotation, QPDFFormFieldObjectHelper field)
{
    if (!needsAppearances() && !m_fields.addButton(m_number, annotation, field)) {
        m_isCompared = false;
    }
    const auto state = stateOf(annotation, field);
    auto appearances = annotation.getKey("/AP");
    auto normal = appearances.isDictionary() ? appearances.getKey("/N") : QPDFObjectHandle::newNull();
    if (normal.isDictionary() && !annotation.getKey("/AS").isName()) {
        annotation.replaceKey("/AS",
                              QPDFObjectHandle::newName(!state.empty() && normal.hasKey(state) ? state : "/Off"));
    }
    const bool isPush = field.isPushbutton();
    auto stream = own(annotation);
    if (stream.isStream()) {
        return stream;
    }
    const bool isSet = !state.empty() && state != "/Off";
    const bool knowsOthers = normal.isDictionary() && !normal.getKeys().empty();
    if (!isSet && knowsOthers) {
        return QPDFObjectHandle::newNull(); // nothing is what an unset button of this document looks like
    }
    const auto size = sizeOf(annotation);
    auto caption = captionOf(annotation);
    const bool isRound = field.isRadioButton() && caption.isEmpty();
    FieldLook look{.size = size,
                   .defaultAppearance = field.getDefaultAppearance(),
                   .alignment = 1,
                   .turn = turnFor(annotation),
                   .frame = frameOfField(annotation, size, isRound)};
    if (isPush) {
        look.text = caption;
        m_isIncomplete = m_isIncomplete || hasIcon(annotation);
    } else if (isSet && isRound) {
        look.frame += "q " + discOfField(annotation, size) + "Q ";
    } else if (isSet) {
        look.text = caption.isEmpty() ? QStringLiteral("3") : caption; // a tick
        look.layout = FieldLook::Layout::Symbol;
    }
    return made(look);
}

/// Appearances lack what viewers do without: their kind, their box, the form's fonts.
void PagePainter::complete(QPDFObjectHandle stream, QPDFObjectHandle annotation, QSizeF size)
{
    auto dictionary = stream.getDict();
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    if (!dictionary.getKey("/BBox").isRectangle()) {
        dictionary.replaceKey(
            "/BBox", QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(0, 0, size.width(), size.height())));
    }
    auto form = m_pdf.getRoot().getKey("/AcroForm");
    auto shared = form.isDictionary() ? form.getKey("/DR") : QPDFObjectHandle::newNull();
    if (!dictionary.getKey("/Resources").isDictionary() && shared.isDictionary()) {
        dictionary.replaceKey("/Resources", shared);
    }
    if (annotation.hasKey("/OC") && !dictionary.hasKey("/OC")) {
        dictionary.replaceKey("/OC", annotation.getKey("/OC"));
    }
    // From here on it has this one, whatever its state: that is where qpdf looks for it.
    auto appearances = QPDFObjectHandle::newDictionary();
    appearances.replaceKey("/N", stream);
    annotation.replaceKey("/AP", appearances);
    annotation.removeKey("/AS");
    Pl_Discard discard;
    m_isIncomplete = !stream.pipeStreamData(&discard, 0, qpdf_dl_generalized, true) || m_isIncomplete;
}

QByteArray written(QPDF& pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setCompressStreams(false);
    writer.setPreserveEncryption(false);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStaticID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

/// What keeps a page from being drawn as it is.
struct Guards
{
    TilingGuard tilings;
    CostGuard costs;
    MaskGuard masks;
    HiddenLayers layers;
    MarkGuard marks;
    FaxGuard faxes;
};

void makeDrawable(QPDF& pdf, QPDFObjectHandle page, int number, Guards& guards, ShownCopy& copy)
{
    if (isCropOutside(page)) {
        const auto box = mediaBoxOf(page);
        page.replaceKey("/CropBox", QPDFObjectHandle::newArray(
                                        QPDFObjectHandle::Rectangle(box.left, box.bottom, box.right, box.top)));
    }
    for (auto& tiling : guards.tilings.endlessTilings(page)) {
        simplify(tiling);
        copy.simplified.insert(number);
    }
    if (const auto verdict = guards.costs.look(page); verdict.isCostly()) {
        leaveOut(pdf, page, verdict);
        copy.simplified.insert(number);
        copy.costly.insert(number);
        copy.pages.insert(number);
    }
    if (guards.masks.simplify(page)) {
        copy.simplified.insert(number);
    }
    if (guards.layers.areOn(page)) {
        copy.pages.insert(number);
        if (!guards.layers.takeOut(page)) {
            copy.incomplete.insert(number);
        }
    }
    guards.marks.flatten(page);
    guards.faxes.shorten(page);
}

} // namespace

std::optional<ShownCopy> shownCopy(std::shared_ptr<const OpenDocument> document, const QString& password)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        process(pdf, std::move(document), password.toUtf8().constData());
        ShownCopy copy;
        Guards guards{{}, {}, {}, HiddenLayers(pdf), {}, {}};
        ShownFields fields;
        int number = 0;
        for (const auto& page : std::vector<QPDFObjectHandle>(pdf.getAllPages())) {
            makeDrawable(pdf, page, number, guards, copy);
            PagePainter painter(pdf, guards.layers, fields, page, number);
            if (painter.paint()) {
                copy.pages.insert(number);
                copy.values.insert(number, painter.values());
            }
            if (painter.isIncomplete()) {
                copy.incomplete.insert(number);
            }
            if (!painter.isCompared()) {
                copy.uncompared.insert(number);
            }
            ++number;
        }
        copy.count = number;
        copy.fields = fields.takeBehind(pdf, number);
        pdf.getRoot().removeKey("/AcroForm"); // or PDFium makes up appearances of its own
        copy.bytes = written(pdf);
        return copy;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

} // namespace pingshen
