/** Runs the WordPress plugin in a real PHP, with the few functions of WordPress that it calls. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getPHPLoaderModule } from '@php-wasm/node-8-3';
import { loadPHPRuntime, PHP } from '@php-wasm/universal';

const plugin = join(import.meta.dirname, '../../../demo/themes/woocommerce/jawort/jawort.php');

/** What WordPress does, as far as a plugin notices. */
const wordpress = `<?php
define( 'ABSPATH', '/' );
$hooks = array(); $shortcodes = array(); $scripts = array();
function add_action( $name, $callback, $priority = 10 ) { global $hooks; $hooks[ $name ][] = $callback; }
function do_action( $name ) { global $hooks; foreach ( $hooks[ $name ] as $one ) { $one(); } }
function add_shortcode( $name, $callback ) { global $shortcodes; $shortcodes[ $name ] = $callback; }
function shortcode_atts( $usual, $given ) { return array_merge( $usual, array_intersect_key( (array) $given, $usual ) ); }
function get_option( $name, $usual ) { global $options; return $options[ $name ] ?? $usual; }
function untrailingslashit( $text ) { return rtrim( $text, '/' ); }
function determine_locale() { return 'de_DE'; }
function is_customize_preview() { global $preview; return $preview; }
function is_preview() { return false; }
function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function esc_html( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function esc_url_raw( $text ) { return filter_var( $text, FILTER_VALIDATE_URL ) ? $text : ''; }
function sanitize_key( $text ) { return preg_replace( '/[^a-z0-9_\\-]/', '', strtolower( $text ) ); }
function sanitize_hex_color( $text ) { return preg_match( '/^#[0-9a-f]{6}$/i', $text ) ? $text : null; }
function sanitize_text_field( $text ) { return trim( strip_tags( $text ) ); }
function wp_kses_post( $html ) { return strip_tags( $html, '<p><a><strong>' ); }
function wp_enqueue_script( $name, $src ) { global $scripts; $scripts[ $name ] = $src; }
function wp_footer() { global $scripts; do_action( 'wp_footer' );
  foreach ( $scripts as $src ) { echo '<script async src="' . esc_attr( $src ) . '"></script>'; } }
`;

export interface WordPress {
  /** A page: the content, in which [jawort] may stand, and the footer of the theme. */
  draw(settings: Readonly<Record<string, string>>, content: string, isCustomizer?: boolean): Promise<string>;
  /** The same page in a shop's cart, whatever its address. */
  drawCart(settings: Readonly<Record<string, string>>): Promise<string>;
  /** The page of the settings, and their names. */
  drawSettings(settings: Readonly<Record<string, string>>): Promise<{ html: string; names: string[] }>;
  /** What is stored of what an owner typed. */
  clean(typed: Readonly<Record<string, string>>): Promise<Record<string, string>>;
  close(): void;
}

export async function startWordPress(): Promise<WordPress> {
  const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule()));
  const source = (await readFile(plugin, 'utf8')).replace(/^<\?php/, '');
  const run = async (given: unknown, code: string) => {
    const data = `$given = json_decode( base64_decode( '${Buffer.from(JSON.stringify(given)).toString('base64')}' ), true );`;
    const { text, errors, exitCode } = await php.run({ code: `${wordpress}${data}${source}${code}` });
    if (exitCode !== 0 || errors) throw new Error(`PHP ended with ${exitCode}: ${errors}\n${text}`);
    return text;
  };
  const emptyPage = `$preview = false; $options = array( 'jawort' => $given );`;
  return {
    drawCart: (settings) =>
      run(
        settings,
        `${emptyPage} function is_cart() { return true; } function is_checkout() { return false; } wp_footer();`,
      ),
    drawSettings: async (settings) =>
      JSON.parse(
        await run(
          settings,
          `${emptyPage} $names = array_keys( jawort_fields() ); ob_start();
          foreach ( $names as $name ) { jawort_input( array( 'name' => $name ) ); }
          echo json_encode( array( 'html' => ob_get_clean(), 'names' => $names ) );`,
        ),
      ),
    draw: (settings, content, isCustomizer = false) =>
      run(
        { settings, content, isCustomizer },
        `$options = array( 'jawort' => $given['settings'] ); $preview = $given['isCustomizer'];
        $body = preg_replace_callback( '/\\\\[jawort([^\\\\]]*)\\\\](?:(.*?)\\\\[\\\\/jawort\\\\])?/s', function ( $found ) use ( $shortcodes ) {
          preg_match_all( '/(\\\\w+)="([^"]*)"/', $found[1], $pairs );
          return $shortcodes['jawort']( array_combine( $pairs[1], $pairs[2] ), $found[2] ?? '' );
        }, $given['content'] );
        echo '<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Shop</title></head><body>' . $body; wp_footer(); echo '</body></html>';`,
      ),
    clean: async (typed) => JSON.parse(await run(typed, 'echo json_encode( jawort_clean( $given ) );')),
    close: () => php.exit(),
  };
}
